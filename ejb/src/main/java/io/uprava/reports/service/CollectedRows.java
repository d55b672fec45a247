package io.uprava.reports.service;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportRow;
import io.uprava.reports.repository.ReportRowsRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Keeps the few rows of a preview. */
record CollectedRows(List<ReportColumn> columns, List<List<Object>> rows)
    implements ReportRowsRepository.Sink {

  @Override
  public void started(Runnable end) {
    // nobody calls a preview off: its statement has a time limit
  }

  @Override
  public void total(long count, boolean estimated) {
    // a preview is not counted
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    rows.add(ReportRow.read(row, columns));
  }
}
