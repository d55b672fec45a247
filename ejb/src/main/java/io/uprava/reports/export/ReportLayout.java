package io.uprava.reports.export;

import io.uprava.common.entity.Language;
import io.uprava.reports.catalogue.ReportColumn;
import java.time.ZoneId;
import java.util.List;

/**
 * What a file shows besides its rows.
 *
 * @param title of the report, in the language
 * @param choices what was chosen, a line for each, in the language
 * @param headings one for each column, in the language
 * @param about name of the part of a workbook that tells what the file is, in the language
 * @param total what stands before a sum, in the language
 * @param zone of the moments in the file
 * @param byteOrderMark whether a CSV file begins with one
 */
public record ReportLayout(
    String title,
    List<String> choices,
    List<ReportColumn> columns,
    List<String> headings,
    String about,
    String total,
    Language language,
    ZoneId zone,
    boolean byteOrderMark) {

  public ReportLayout {
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
    headings = List.copyOf(headings);
  }
}
