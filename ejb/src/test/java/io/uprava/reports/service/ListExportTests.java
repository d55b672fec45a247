package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.audit.service.AuditService;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.security.Roles;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.users.service.UserImportService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An export has the rows of its list, all pages, in the same order, whatever narrows it down. */
abstract class ListExportTests {

  static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

  /** Before everything that other tests make. */
  static final Map<String, String> OWN_DAYS = Map.of("from", "1985-03-01", "to", "1985-05-20");

  @Inject ListedRows rows;
  @Inject ReportPeople people;
  @Inject UserImportService imports;
  @Inject AuditService audit;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;

  final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void administrator() {
    people.somebody(Roles.ADMIN);
  }

  void same(String report, ListedRows.Pages list, Map<String, String> texts) throws SQLException {
    ListConditions conditions = new ListConditions(texts, ZONE);
    List<UUID> listed = rows.listed(list, conditions);
    assertThat(listed).as(report + texts).isNotEmpty();
    assertThat(rows.exported(report, conditions)).as(report + texts).isEqualTo(listed);
  }

  static Map<String, String> within(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(OWN_DAYS);
    all.putAll(more);
    return all;
  }

  /** 36 with an address, four that were closed. */
  void insertUsers() {
    sql(
        """
        INSERT INTO app_user (id, version, email, name, phone, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at, last_sign_in_at, roles)
        SELECT gen_random_uuid(), 1, CASE WHEN i > 36 THEN NULL ELSE 'p' || i || '@' || ? || '.example' END,
          CASE WHEN i % 4 = 0 THEN '=' WHEN i % 4 = 1 THEN '''=' ELSE '' END || 'O''Brien 100%_' || ? || '; "' || i || '"',
          CASE WHEN i % 2 = 0 THEN '+7912345' || 1000 + i ELSE NULL END,
          CASE WHEN i % 3 = 0 THEN 'RU' ELSE 'EN' END, 'Europe/Moscow',
          CASE WHEN i > 36 THEN 'CLOSED' ELSE 'ACTIVE' END, 0, true, true,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(),
          CASE WHEN i % 5 = 0 THEN NULL ELSE TIMESTAMPTZ '1986-01-01 00:00Z' + i % 7 * INTERVAL '1 day' END,
          CASE WHEN i % 3 = 0 THEN ARRAY['CLIENT', 'STAFF'] ELSE ARRAY['CLIENT'] END
        FROM generate_series(1, 40) AS i""",
        mark, mark);
    sql(
        """
        INSERT INTO user_role (user_id, role)
        SELECT u.id, unnest(u.roles) FROM app_user u WHERE u.search_text LIKE ?""",
        "%" + mark + "%");
  }

  void sql(String statement, String... values) {
    inTransaction.query(
        entities -> {
          var query = entities.createNativeQuery(statement);
          for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
          }
          return query.executeUpdate();
        });
  }
}
