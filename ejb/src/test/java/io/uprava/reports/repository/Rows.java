package io.uprava.reports.repository;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a report gave, for tests that look at all of it. */
class Rows implements ReportRowsRepository.Sink {

  final List<List<Object>> cells = new ArrayList<>();
  private final List<ReportColumn> columns;
  long total = -1;

  Rows(List<ReportColumn> columns) {
    this.columns = columns;
  }

  @Override
  public void started(Runnable end) {
    // a test reads to the end
  }

  @Override
  public void total(long rows, boolean estimated) {
    total = rows;
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    cells.add(ReportRow.read(row, columns));
  }
}
