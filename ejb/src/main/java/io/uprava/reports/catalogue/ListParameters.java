package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a list is narrowed down by into the parameters of its report: the names are the same,
 * and two days make a period. {@link ReportArguments#conditions} is the way back.
 */
public final class ListParameters {

  static final String PERIOD = "period";
  static final String FROM = "from";
  static final String TO = "to";

  private ListParameters() {}

  /** Texts by name of the parameter; a list without days exports every day. */
  public static Map<String, String> of(
      List<ReportParameter> parameters, ListConditions conditions) {
    Map<String, String> texts = new HashMap<>(conditions.texts());
    if (parameters.stream().anyMatch(parameter -> PERIOD.equals(parameter.name()))) {
      texts.put(PERIOD, ReportPeriod.text(texts.remove(FROM), texts.remove(TO)));
    }
    return texts;
  }
}
