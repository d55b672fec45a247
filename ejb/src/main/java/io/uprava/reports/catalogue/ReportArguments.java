package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was chosen, read by {@link ReportArgumentRules}.
 *
 * @param values texts by name of the parameter, without what is empty
 * @param zone in which the person's days begin
 * @param requester the person for whom it runs
 */
public record ReportArguments(Map<String, String> values, ZoneId zone, UUID requester) {

  public ReportArguments {
    values = Map.copyOf(values);
  }

  /** A period that {@link ReportParameter#period} requires. */
  public ReportPeriod period(String name) {
    return ReportPeriod.parse(values.get(name), LocalDate.EPOCH).orElseThrow();
  }

  /** The same as conditions of a list, where a period is its first and its last day. */
  public ListConditions conditions() {
    ListConditions conditions = new ListConditions(values, zone);
    if (!values.containsKey(ListParameters.PERIOD)) {
      return conditions;
    }
    ReportPeriod days = period(ListParameters.PERIOD);
    return conditions.with(ListParameters.FROM, days.from()).with(ListParameters.TO, days.to());
  }

  /** The text, if one is given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The text or null, as {@code SqlConditions.andIfGiven} takes it. */
  public String textOrNull(String name) {
    return values.get(name);
  }

  /** What of the choices is wanted; empty when all are. */
  public List<String> anyOf(String name) {
    return text(name).map(names -> List.of(names.split(","))).orElse(List.of());
  }

  /** Whether a switch is on. */
  public boolean flag(String name) {
    return Boolean.parseBoolean(values.get(name));
  }
}
