package io.uprava.reports.service;

import io.uprava.reports.catalogue.ParameterType;
import java.util.List;

/**
 * A parameter as a form needs it.
 *
 * @param defaultValue taken when nothing is sent, may be null
 * @param choices for PERIOD its names, besides two dates with a slash between them
 */
public record ReportParameterView(
    String name,
    String title,
    ParameterType type,
    boolean required,
    String defaultValue,
    List<ReportChoiceView> choices) {

  public ReportParameterView {
    choices = List.copyOf(choices);
  }
}
