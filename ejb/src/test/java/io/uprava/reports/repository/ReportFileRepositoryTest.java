package io.uprava.reports.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportFileRepositoryTest {

  private static final UUID PERSON = UUID.randomUUID();

  private final UUID run = UUID.randomUUID();
  private final ReportFileRepository files = new ReportFileRepository();

  @BeforeEach
  void ask() throws SQLException {
    files.dataSource = MigratedDatabase.get();
    change(
        """
        INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at)
        VALUES (?, 1, ?, 'Anna', 'EN', 'UTC', 'ACTIVE', 0, false, false, now(), now())""",
        PERSON,
        PERSON + "@uprava.local");
    change(
        """
        INSERT INTO report_run (id, version, report, parameters, format, language, time_zone,
          byte_order_mark, requested_by, requested_at, state, node, queued_at, attempts, rows_done,
          total_estimated)
        VALUES (?, 1, 'asked', '{}', 'CSV', 'EN', 'UTC', true, ?, now(), 'RUNNING', 'one', now(), 2,
          0, false)""",
        run,
        PERSON);
    assertThat(files.add(new ReportChunk(run, 2, 0, false, new byte[] {1}), "one")).isTrue();
  }

  @AfterEach
  void forget() throws SQLException {
    change("DELETE FROM report_file_chunk WHERE run_id = ?", run);
    change("DELETE FROM report_run WHERE id = ?", run);
    change("DELETE FROM app_user WHERE id = ?", PERSON);
  }

  @Test
  void theFileThatIsServedIsKeptWhateverItsNodeThinksOfIt() throws SQLException {
    change("UPDATE report_run SET state = 'SUCCEEDED', file_attempt = 2 WHERE id = ?", run);
    files.removeUnserved(run, 2);
    assertThat(files.find(run, 2, 0)).isPresent();
  }

  @Test
  void whatAnAttemptLeftWithoutAFileIsRemoved() throws SQLException {
    change("UPDATE report_run SET state = 'SUCCEEDED', file_attempt = 3 WHERE id = ?", run);
    files.removeUnserved(run, 2);
    assertThat(files.find(run, 2, 0)).isEmpty();
  }

  private static void change(String sql, Object... values) throws SQLException {
    try (Connection connection = MigratedDatabase.get().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
