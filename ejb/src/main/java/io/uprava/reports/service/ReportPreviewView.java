package io.uprava.reports.service;

import java.util.List;
import java.util.Map;

/**
 * The beginning of a report.
 *
 * @param parameters what it was made with, periods as dates
 * @param rows for programs: by names of the columns, money in minor units, moments in UTC
 * @param texts for people: the same rows, cells in the order of the columns; null is empty
 * @param more whether there are more rows
 */
public record ReportPreviewView(
    Map<String, String> parameters,
    List<ReportColumnView> columns,
    List<Map<String, Object>> rows,
    List<List<String>> texts,
    boolean more) {

  public ReportPreviewView {
    parameters = Map.copyOf(parameters);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    texts = List.copyOf(texts);
  }
}
