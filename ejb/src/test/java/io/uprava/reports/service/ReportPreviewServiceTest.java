package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.repository.ReportRowsRepository;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPreviewServiceTest {

  private static final PreviewReportCommand ROWS =
      new PreviewReportCommand(Map.of("rows", "5"), null, null);

  @Test
  void saysThatItTakesTooLongInsteadOfFailing() {
    assertThatThrownBy(() -> failing("57014").preview("numbered-rows", ROWS))
        .isInstanceOf(RuleViolation.class)
        .extracting("code")
        .isEqualTo("report-preview-slow");
  }

  @Test
  void doesNotCallAnotherFailureSlow() {
    assertThatThrownBy(() -> failing("42P01").preview("numbered-rows", ROWS))
        .isInstanceOf(IllegalStateException.class);
  }

  private static ReportPreviewService failing(String state) {
    ReportPreviewService service = new ReportPreviewService();
    service.reader = new ReportReader();
    service.reader.caller = new CurrentCaller();
    service.reader.clock = Clock.systemUTC();
    service.catalogue =
        new ReportCatalogue() {
          @Override
          public Report getAllowed(String key) {
            return new NumberedRows();
          }
        };
    service.rows =
        new ReportRowsRepository() {
          @Override
          public void read(String sql, List<Object> values, Duration patience, Sink sink)
              throws SQLException {
            throw new SQLException("refused", state);
          }
        };
    return service;
  }
}
