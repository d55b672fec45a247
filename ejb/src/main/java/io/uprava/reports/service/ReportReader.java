package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** For whom a report is: whose language and whose days. */
@ApplicationScoped
public class ReportReader {

  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The language that is asked for, else the caller's, else English. */
  public Language language(Language wanted) {
    return Optional.ofNullable(wanted)
        .or(() -> callers().map(Caller::language).map(Locale::forLanguageTag).map(Language::of))
        .orElse(Language.EN);
  }

  /**
   * The zone that is asked for, else the caller's, else UTC.
   *
   * @throws RuleViolation {@code time-zone-unknown}
   */
  public ZoneId zone(String wanted) {
    String name =
        Optional.ofNullable(wanted)
            .filter(text -> !text.isBlank())
            .or(() -> callers().map(Caller::timeZone))
            .orElse(ZoneOffset.UTC.getId());
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException unknown) {
      throw new RuleViolation("time-zone-unknown");
    }
  }

  /**
   * What was chosen, with the defaults of this day.
   *
   * @throws RuleViolation {@code report-parameter-unknown}, {@code report-parameter-missing},
   *     {@code report-parameter-invalid}
   */
  public ReportArguments arguments(Report report, Map<String, String> given, ZoneId zone) {
    Map<String, String> values =
        ReportArgumentRules.resolve(
            report.parameters(),
            given == null ? Map.of() : given,
            LocalDate.ofInstant(clock.instant(), zone));
    return new ReportArguments(values, zone, caller.userId());
  }

  private Optional<Caller> callers() {
    return Optional.ofNullable(caller.caller());
  }
}
