package io.uprava.reports.service;

import io.uprava.reports.entity.ReportFormat;

/**
 * A format of files.
 *
 * @param mostRows rows it takes, null when there is no end
 */
public record ReportFormatView(ReportFormat format, String mediaType, Long mostRows) {

  static ReportFormatView of(ReportFormat format) {
    Long most = format.mostRows() == Long.MAX_VALUE ? null : format.mostRows();
    return new ReportFormatView(format, format.mediaType(), most);
  }
}
