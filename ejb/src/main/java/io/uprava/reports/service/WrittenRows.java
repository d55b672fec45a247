package io.uprava.reports.service;

import io.uprava.reports.catalogue.ReportColumn;
import io.uprava.reports.catalogue.ReportRow;
import io.uprava.reports.export.ReportWriter;
import io.uprava.reports.repository.ReportRowsRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes each row as it is read, and refuses what the format cannot hold as soon as it shows. */
class WrittenRows implements ReportRowsRepository.Sink {

  private static final String TOO_MANY = "too-many-rows";

  private final ActiveReportRun run;
  private final List<ReportColumn> columns;
  private final ReportWriter writer;
  private final long most;
  private long count;

  WrittenRows(ActiveReportRun run, List<ReportColumn> columns, ReportWriter writer) {
    this.run = run;
    this.columns = columns;
    this.writer = writer;
    this.most = run.taken().format().mostRows();
  }

  @Override
  public void started(Runnable end) {
    run.reads(end);
  }

  @Override
  public void total(long rows, boolean estimated) {
    run.expects(rows, estimated);
    if (!estimated && rows > most) {
      throw run.refuse(TOO_MANY, most);
    }
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    if (count == most) {
      throw run.refuse(TOO_MANY, most);
    }
    writer.row(ReportRow.read(row, columns));
    count++;
    run.done(count);
  }

  long count() {
    return count;
  }
}
