package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A page about connections asks the database as often for many rows as for one. */
@PagesTest
class ConnectionQueriesIT {

  private static final int MANY = 45;
  private static final int MOST = 20;

  @Test
  void noPageAsksOncePerRow(Office office, Chromium chromium) throws Exception {
    String few = "few" + UUID.randomUUID().toString().substring(0, 8);
    String many = "many" + UUID.randomUUID().toString().substring(0, 8);
    UUID quiet = grow(office, few, 1);
    UUID busy = grow(office, many, MANY);
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Office.ADMINISTRATOR);
      try (StatementLog log = office.statements()) {
        compare(window, log, "/admin/connections?q=" + few, "/admin/connections?q=" + many);
        compare(window, log, "/admin/connections/" + quiet, "/admin/connections/" + busy);
        assertThat(log.least(() -> length(window, "/admin/connections/calendar")))
            .as("statements of the calendar")
            .hasSizeBetween(1, MOST);
        secretsAreAskedForAtOnce(office, window, log);
      }
    } finally {
      Rows.change(office, "DELETE FROM connection_operation WHERE actor = 'Queried'");
      Rows.change(office, "DELETE FROM vault_restore WHERE actor = 'Queried'");
      Rows.change(office, "DELETE FROM token_generation WHERE actor = 'Queried'");
      Rows.change(office, "DELETE FROM provider_connection WHERE tags = 'queried'");
    }
  }

  /** The page of the vault names the secret of each bot, and the latest restores. */
  private static void secretsAreAskedForAtOnce(Office office, Window window, StatementLog log)
      throws Exception {
    enter(office, 1);
    List<String> once = log.least(() -> length(window, "/admin/vault"));
    enter(office, MANY);
    assertThat(log.least(() -> length(window, "/admin/vault")))
        .as("statements of the vault")
        .hasSameSizeAs(once);
  }

  private static void enter(Office office, int bots) throws Exception {
    Rows.change(
        office,
        """
        WITH made AS (INSERT INTO provider_connection (id, version, provider, name, tags, state, generation,
          newest_number, failures, failure_days, created_at, updated_at)
        SELECT gen_random_uuid(), 1, 'telegram', 'Bot', 'queried', 'OK', 1, 1, 0, 0, now(), now()
        FROM generate_series(1, ?) RETURNING id)
        INSERT INTO token_generation (id, version, connection_id, number, source, actor, created_at, key_id, state)
        SELECT gen_random_uuid(), 1, id, 1, 'ENTERED', 'Queried', now(), 0, 'DESTROYED' FROM made""",
        bots);
    Rows.change(
        office,
        """
        INSERT INTO vault_restore (id, version, taken_at, taken_of, connections, actor, created_at)
        SELECT gen_random_uuid(), 1, now(), 'elsewhere', 0, 'Queried', now() FROM generate_series(1, ?)""",
        bots);
  }

  private static void compare(Window window, StatementLog log, String few, String many) {
    assertThat(length(window, many)).as("length of " + many).isGreaterThan(length(window, few));
    List<String> once = log.least(() -> length(window, few));
    List<String> often = log.least(() -> length(window, many));
    assertThat(often).as("statements of " + many).hasSameSizeAs(once);
    assertThat(often).as("statements of " + many).hasSizeBetween(1, MOST);
  }

  private static int length(Window window, String path) {
    String address = window.page().url().replaceFirst("/admin.*", path);
    APIResponse answer = window.page().request().get(address);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.text().length();
  }

  /** So many connections of a name, the last one with as many generations and operations. */
  private static UUID grow(Office office, String name, int rows) throws Exception {
    UUID id = UUID.randomUUID();
    Rows.change(
        office,
        """
        INSERT INTO provider_connection (id, version, provider, name, tags, state, generation,
          newest_number, dies_at, failures, failure_days, created_at, updated_at)
        SELECT CASE WHEN n = 1 THEN ? ELSE gen_random_uuid() END, 1, 'amocrm', ? || n, 'queried', 'OK', 1, 1,
          now() + interval '40 days', 0, 0, now(), now()
        FROM generate_series(1, ?) n""",
        id,
        name,
        rows);
    Rows.change(
        office,
        """
        INSERT INTO token_generation (id, version, connection_id, number, source, actor, created_at, key_id, state)
        SELECT gen_random_uuid(), 1, ?, n, 'REFRESHED', 'Queried', now(), 0, 'DESTROYED'
        FROM generate_series(1, ?) n""",
        id,
        rows);
    Rows.change(
        office,
        """
        INSERT INTO connection_operation (id, version, connection_id, kind, outcome, at, actor, generation,
          request, status_code, response, millis)
        SELECT gen_random_uuid(), 1, ?, 'TEST', 'OK', now(), 'Queried', 1, 'GET /', 200, '{}', 5
        FROM generate_series(1, ?) n""",
        id,
        rows);
    return id;
  }
}
