package io.uprava.reports.export;

import java.util.List;

/** Writes a report's file row by row; the header is written when it is made. */
public interface ReportWriter {

  /** The next row, cells in the order of the columns, see {@code ReportRow}. */
  void row(List<Object> cells);

  /** Completes the file and hands all of it to the stream, which stays open. */
  void finish();
}
