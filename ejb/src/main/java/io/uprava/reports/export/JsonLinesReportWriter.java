package io.uprava.reports.export;

import io.uprava.common.json.JsonText;
import io.uprava.reports.catalogue.ReportColumn;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One JSON object in each line (jsonlines.org), see {@link JsonCells}. */
final class JsonLinesReportWriter implements ReportWriter {

  private final List<ReportColumn> columns;
  private final Writer out;

  JsonLinesReportWriter(ReportLayout layout, OutputStream out) {
    this.columns = layout.columns();
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void row(List<Object> cells) {
    try {
      out.write(JsonText.write(JsonCells.of(columns, cells)));
      out.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void finish() {
    try {
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
