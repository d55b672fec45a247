package io.uprava.reports.entity;

/** What a report's file is. */
public enum ReportFormat {
  /** RFC 4180, for spreadsheets. */
  CSV("csv", "text/csv;charset=UTF-8", Long.MAX_VALUE),
  /** A workbook of one sheet with typed cells; the format ends at 1,048,576 lines. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575),
  /** Pages for people; nobody reads more of them. */
  PDF("pdf", "application/pdf", 20_000),
  /** One JSON object in each line, for programs. */
  JSONL("jsonl", "application/x-ndjson;charset=UTF-8", Long.MAX_VALUE);

  private final String extension;
  private final String mediaType;
  private final long mostRows;

  ReportFormat(String extension, String mediaType, long mostRows) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.mostRows = mostRows;
  }

  /** Without a point. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Rows that such a file can hold, not counting the header. */
  public long mostRows() {
    return mostRows;
  }
}
