package io.uprava.reports.catalogue;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Periods by name, which are turned into dates when a report is asked for. */
public enum PeriodPreset {
  TODAY {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(today, today);
    }
  },
  YESTERDAY {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(today.minusDays(1), today.minusDays(1));
    }
  },
  LAST_7_DAYS {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(today.minusDays(6), today);
    }
  },
  LAST_30_DAYS {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(today.minusDays(29), today);
    }
  },
  THIS_MONTH {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(
          today.withDayOfMonth(1), today.with(TemporalAdjusters.lastDayOfMonth()));
    }
  },
  LAST_MONTH {
    @Override
    public ReportPeriod on(LocalDate today) {
      return THIS_MONTH.on(today.minusMonths(1));
    }
  },
  THIS_QUARTER {
    @Override
    public ReportPeriod on(LocalDate today) {
      LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
      return new ReportPeriod(first, first.plusMonths(3).minusDays(1));
    }
  },
  LAST_QUARTER {
    @Override
    public ReportPeriod on(LocalDate today) {
      return THIS_QUARTER.on(today.with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1));
    }
  },
  THIS_YEAR {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(
          today.withDayOfYear(1), today.with(TemporalAdjusters.lastDayOfYear()));
    }
  },
  LAST_YEAR {
    @Override
    public ReportPeriod on(LocalDate today) {
      return THIS_YEAR.on(today.minusYears(1));
    }
  },
  ALL_TIME {
    @Override
    public ReportPeriod on(LocalDate today) {
      return new ReportPeriod(null, null);
    }
  };

  /** The dates of the period, seen from a day. */
  public abstract ReportPeriod on(LocalDate today);

  /** Name for programs, for example {@code last-month}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The period of that name. */
  public static Optional<PeriodPreset> find(String code) {
    return Arrays.stream(values()).filter(preset -> preset.code().equals(code)).findFirst();
  }
}
