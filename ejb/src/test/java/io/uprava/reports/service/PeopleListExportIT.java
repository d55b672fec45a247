package io.uprava.reports.service;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditRecord;
import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.service.ClientBook;
import io.uprava.clients.service.ClientView;
import io.uprava.testing.IntegrationTest;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.service.ApiKeyService;
import io.uprava.users.service.ApiKeyView;
import io.uprava.users.service.ImportView;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import io.uprava.users.service.UserDirectory;
import io.uprava.users.service.UserView;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists of people, of how they get in, and of what they did. */
@IntegrationTest
class PeopleListExportIT extends ListExportTests {

  @Inject UserDirectory users;
  @Inject ClientBook clients;
  @Inject SignInHistoryService signIns;
  @Inject ApiKeyService keys;

  @Test
  void users() throws SQLException {
    insertUsers();
    ListedRows.Pages list =
        (wanted, page) -> users.list(UserFilter.of(wanted), page).map(UserView::id);
    String report = "users";
    same(report, list, Map.of("q", mark));
    for (String sort :
        List.of("name.asc", "email.asc", "last_sign_in_at.desc", "created_at.desc")) {
      same(report, list, Map.of("q", mark, "sort", sort));
    }
    same(report, list, within(Map.of("role", "STAFF", "status", "ACTIVE", "language", "RU")));
    same(report, list, Map.of("q", "o'brien 100%_" + mark));
    same("users-for-import", list, Map.of("q", mark, "status", "ACTIVE"));
  }

  @Test
  void clients() throws SQLException {
    sql(
        """
        INSERT INTO client (id, version, name, source, source_updated_at, archived_at, created_at, updated_at,
          search_text)
        SELECT gen_random_uuid(), 1, 'O''Brien 100%_' || i % 4, CASE WHEN i % 3 = 0 THEN 'KOMMO' ELSE 'AMOCRM' END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i % 5) * INTERVAL '3 days', CASE WHEN i % 2 = 0 THEN now() END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(), 'o''brien 100%_' || ?
        FROM generate_series(1, 40) AS i""",
        mark);
    ListedRows.Pages list =
        (wanted, page) -> clients.list(ClientFilter.of(wanted), page).map(ClientView::id);
    for (String sort : List.of("name.asc", "changed_at.desc", "created_at.desc")) {
      same("clients", list, Map.of("q", "O'Brien 100%_" + mark, "sort", sort));
    }
    same("clients", list, Map.of("q", mark, "state", "ARCHIVED", "source", "KOMMO"));
    same("clients", list, Map.of("q", mark, "state", "ACTIVE"));
  }

  @Test
  void signIns() throws SQLException {
    UUID user = UUID.randomUUID();
    sql(
        """
        INSERT INTO sign_in_event (id, version, at, email, user_id, outcome, denial_reason, ip)
        SELECT gen_random_uuid(), 1, TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days',
          'p' || i % 3 || '@'|| ?, CAST(? AS uuid), CASE WHEN i % 2 = 0 THEN 'SIGNED_IN' ELSE 'DENIED' END,
          CASE WHEN i % 2 = 0 THEN NULL ELSE 'WRONG_CODE' END, '10.0.0.' || i % 4
        FROM generate_series(1, 40) AS i""",
        mark, user.toString());
    ListedRows.Pages list =
        (wanted, page) -> signIns.list(SignInEventFilter.of(wanted), page).map(SignInEventView::id);
    String report = "sign-ins";
    same(report, list, Map.of("user", user.toString()));
    same(report, list, OWN_DAYS);
    same(report, list, Map.of("email", "P1@" + mark, "ip", "10.0.0.3"));
    same(report, list, within(Map.of("outcome", "DENIED", "reason", "WRONG_CODE")));
  }

  @Test
  void audit() throws SQLException {
    inTransaction.run(
        () -> {
          for (int i = 0; i < 30; i++) {
            audit.record(
                AuditRecord.of(i % 2 == 0 ? "list.one" : "list.other", "exported-list", mark)
                    .because("Reason " + i % 5 + " " + mark));
          }
        });
    ListedRows.Pages list =
        (wanted, page) -> audit.list(AuditFilter.of(wanted), page).map(AuditEntryView::id);
    String report = "audit-extract";
    same(report, list, Map.of("subject", mark, "subject_type", "exported-list"));
    same(report, list, Map.of("subject", mark, "action", "list.one"));
    same(report, list, Map.of("q", mark + " reason 3", "from", "2020-01-01"));
  }

  @Test
  void keysAndImports() throws SQLException {
    sql(
        """
        INSERT INTO api_key (id, version, public_id, secret_hash, name, scopes, created_by, created_at)
        SELECT gen_random_uuid(), 1, ? || i, '', 'Key ' || i, 'users:read', u.id, now()
        FROM generate_series(1, 9) AS i, (SELECT id FROM app_user LIMIT 1) AS u""",
        mark);
    sql(
        """
        INSERT INTO user_import (id, version, file_name, state, creates, updates, unchanged, errors,
          applied, conflicts, undone, undo_conflicts, created_at)
        SELECT gen_random_uuid(), 1, ? || i, 'APPLIED', 0, 0, 0, 0, 0, 0, 0, 0, now()
        FROM generate_series(1, 9) AS i""",
        mark);
    same("api-keys", (wanted, page) -> keys.list(page).map(ApiKeyView::id), Map.of());
    same("user-imports", (wanted, page) -> imports.list(page).map(ImportView::id), Map.of());
  }
}
