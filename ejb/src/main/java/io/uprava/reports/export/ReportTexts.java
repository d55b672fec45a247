package io.uprava.reports.export;

import io.uprava.common.i18n.Texts;
import io.uprava.reports.catalogue.ColumnType;
import io.uprava.reports.catalogue.PeriodPreset;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names of reports and of their parts in both languages; what has no text keeps its name. */
@ApplicationScoped
public class ReportTexts {

  @Inject Texts texts;

  public String title(String report, Locale locale) {
    return find("report." + report + ".title", report, locale);
  }

  /** One or two sentences on what it tells; empty when nobody wrote any. */
  public String description(String report, Locale locale) {
    return find("report." + report + ".text", "", locale);
  }

  /** Name of what tells about a file beside its rows. */
  public String about(Locale locale) {
    return texts.get(locale, "report.about");
  }

  /** What stands before sums. */
  public String total(Locale locale) {
    return texts.get(locale, "report.total");
  }

  /** The heading of a column; moments name their zone. */
  public String heading(String report, ReportColumn column, Locale locale, ZoneId zone) {
    String text = part(report, "column", column.name(), locale);
    return column.type() == ColumnType.INSTANT ? text + " (" + zone.getId() + ")" : text;
  }

  public String parameter(String report, ReportParameter parameter, Locale locale) {
    return part(report, "parameter", parameter.name(), locale);
  }

  /**
   * The name of a constant.
   *
   * @param group what stands before the point in the texts, null for none
   */
  public String choice(String group, String constant, Locale locale) {
    return group == null ? constant : find(group + "." + constant, constant, locale);
  }

  public String preset(PeriodPreset preset, Locale locale) {
    return choice("PeriodPreset", preset.name(), locale);
  }

  /** Why there is no file, as a sentence. */
  public String failure(String code, Long limit, Locale locale) {
    return texts
        .find(locale, "report_error." + code, Map.of("limit", Objects.requireNonNullElse(limit, 0)))
        .orElse(code);
  }

  /**
   * What was chosen, for example {@code Period: 2026-01-01 – 2026-01-31}.
   *
   * @param arguments resolved, or as somebody gave them, periods by name
   */
  public List<String> choices(Report report, ReportArguments arguments, Locale locale) {
    return report.parameters().stream()
        .filter(parameter -> arguments.text(parameter.name()).isPresent())
        .map(
            parameter ->
                parameter(report.key(), parameter, locale)
                    + ": "
                    + value(parameter, arguments.textOrNull(parameter.name()), locale))
        .toList();
  }

  private String value(ReportParameter parameter, String text, Locale locale) {
    return switch (parameter.type()) {
      case PERIOD -> period(text, locale);
      case CURRENCY -> text.toUpperCase(Locale.ROOT);
      case FLAG -> choice("report_flag", text.toLowerCase(Locale.ROOT), locale);
      case TEXT, CODE, ID, AMOUNT -> text;
      case ONE_OF, ANY_OF ->
          Arrays.stream(text.split(","))
              .map(ReportArgumentRules::constant)
              .map(one -> choice(parameter.choiceTexts(), one, locale))
              .collect(Collectors.joining(", "));
    };
  }

  /**
   * A period as people write it, for example {@code 01.01.2026 – 31.01.2026}.
   *
   * @param text as {@link ReportPeriod#parse} reads it
   */
  public String period(String text, Locale locale) {
    return PeriodPreset.find(text.toLowerCase(Locale.ROOT))
        .map(named -> preset(named, locale))
        .or(() -> ReportPeriod.parse(text, LocalDate.EPOCH).map(days -> days(days, locale)))
        .orElse(text);
  }

  private String days(ReportPeriod days, Locale locale) {
    if (days.from() == null && days.to() == null) {
      return preset(PeriodPreset.ALL_TIME, locale);
    }
    if (days.to() == null) {
      return texts.get(locale, "report_period.since", day(days.from(), locale));
    }
    String last = ReportDays.text(days.to(), locale);
    if (days.from() == null) {
      return texts.get(locale, "report_period.until", day(days.to(), locale));
    }
    return days.from().equals(days.to())
        ? last
        : ReportDays.text(days.from(), locale) + " – " + last;
  }

  private static Map<String, String> day(LocalDate day, Locale locale) {
    return Map.of("day", ReportDays.text(day, locale));
  }

  private String part(String report, String kind, String name, Locale locale) {
    String own = "report." + report + "." + kind + "." + name;
    return texts.has(own)
        ? texts.get(locale, own)
        : find("report." + kind + "." + name, name, locale);
  }

  private String find(String key, String otherwise, Locale locale) {
    return texts.find(locale, key, Map.of()).orElse(otherwise);
  }
}
