package io.uprava.reports.service;

import java.util.List;

/**
 * A report in the catalogue.
 *
 * @param title in the reader's language
 * @param text one or two sentences on what it tells
 */
public record ReportView(
    String key,
    String title,
    String text,
    List<ReportParameterView> parameters,
    List<ReportColumnView> columns,
    List<ReportFormatView> formats) {

  public ReportView {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    formats = List.copyOf(formats);
  }
}
