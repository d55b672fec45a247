package io.uprava.reports.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportRequesterRepositoryTest {

  private static final UUID BORIS = UUID.randomUUID();
  private static final UUID ANNA = UUID.randomUUID();
  private static final UUID NOBODY = UUID.randomUUID();

  @AfterEach
  void forget() throws SQLException {
    for (UUID id : List.of(BORIS, ANNA, NOBODY)) {
      change("DELETE FROM report_run WHERE requested_by = ?", id);
      change("DELETE FROM app_user WHERE id = ?", id);
    }
  }

  @Test
  void namesEverybodyWhoAskedOnceAndNobodyElse() throws SQLException {
    person(BORIS, "Boris");
    person(ANNA, "");
    person(NOBODY, "Never asked");
    ask(BORIS);
    ask(ANNA);
    ask(BORIS);
    ReportRequesterRepository people = new ReportRequesterRepository();
    people.dataSource = MigratedDatabase.get();

    assertThat(people.all())
        .containsEntry(BORIS, "Boris")
        .containsEntry(ANNA, ANNA + "@uprava.local")
        .doesNotContainKey(NOBODY);
    assertThat(people.names(List.of(BORIS, NOBODY)))
        .containsEntry(BORIS, "Boris")
        .containsEntry(NOBODY, "Never asked")
        .hasSize(2);
  }

  private static void person(UUID id, String name) throws SQLException {
    change(
        """
        INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at)
        VALUES (?, 1, ?, ?, 'EN', 'UTC', 'ACTIVE', 0, false, false, now(), now())""",
        id,
        id + "@uprava.local",
        name);
  }

  private static void ask(UUID person) throws SQLException {
    change(
        """
        INSERT INTO report_run (id, version, report, parameters, format, language, time_zone,
          byte_order_mark, requested_by, requested_at, state, queued_at, attempts, rows_done,
          total_estimated)
        VALUES (?, 1, 'asked', '{}', 'CSV', 'EN', 'UTC', true, ?, now(), 'FAILED', now(), 1, 0,
          false)""",
        UUID.randomUUID(),
        person);
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
