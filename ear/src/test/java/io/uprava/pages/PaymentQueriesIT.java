package io.uprava.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A page asks the database as often for a full page of rows as for a single one. */
@PagesTest
class PaymentQueriesIT {

  private static final int MANY = 60;
  private static final int MOST = 20;

  @Test
  void noPageAsksOncePerRow(Office office, Chromium chromium) throws Exception {
    try (Window window = chromium.window(office, "en", 1200)) {
      window.signIn(Colleague.accountant(office, "Rita"));
      Till till = new Till(office, window);
      String few = till.ask("10", "Queried once");
      String many = till.ask("20", "Queried often");
      grow(office, few, 1);
      grow(office, many, MANY);
      try (StatementLog log = office.statements()) {
        compare(window, log, "/admin/payments?q=", few, many);
        compare(window, log, "/admin/payments/", few, many);
        compare(window, log, "/admin/webhooks?subject=", few, many);
        compare(window, log, "/admin/payment-gaps?payment=", few, many);
      }
    }
  }

  private static void compare(
      Window window, StatementLog log, String path, String few, String many) {
    int small = length(window, path + few);
    assertThat(length(window, path + many)).as("length of " + path).isGreaterThan(small);
    List<String> once = log.least(() -> length(window, path + few));
    List<String> often = log.least(() -> length(window, path + many));
    assertThat(often).as("statements of " + path).hasSameSizeAs(once);
    assertThat(often).as("statements of " + path).hasSizeBetween(1, MOST);
  }

  private static int length(Window window, String path) {
    String address = window.page().url().replaceFirst("/admin.*", path);
    APIResponse answer = window.page().request().get(address);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.text().length();
  }

  /** Gives a payment so many payments of its kind, movements, entries, events and gaps. */
  private static void grow(Office office, String payment, int rows) throws Exception {
    UUID id = UUID.fromString(payment);
    Rows.change(
        office,
        """
        INSERT INTO payment (id, version, client_name, amount, currency, description,
          metadata, capture_method, livemode, status, received_amount, refunded_amount,
          unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at, timeline_length,
          created_at, updated_at)
        SELECT gen_random_uuid(), 1, 'Queried', 100, 'usd', 'Queried with ' || ?, '{}', 'AUTOMATIC', false,
          'PAID', 100, 0, 0, false, decode(md5(random()::text), 'hex'), '\\x00', now(), 0, now(), now()
        FROM generate_series(1, ?)""",
        id,
        rows);
    Rows.change(
        office,
        """
        INSERT INTO payment_transaction (id, version, payment_id, type, status, amount, currency,
          requested_by, requested_by_name, requested_at)
        SELECT gen_random_uuid(), 1, ?, 'REFUND', 'PENDING_APPROVAL', 1, 'usd', gen_random_uuid(),
          'Queried', now()
        FROM generate_series(1, ?)""",
        id,
        rows);
    Rows.change(
        office,
        """
        INSERT INTO payment_event_audit (id, version, payment_id, position, at, kind, code, actor,
          webhook_event_id, signature, details)
        SELECT gen_random_uuid(), 1, ?, 100 + n, now(), 'EVENT', 'event', 'stripe',
          gen_random_uuid(), 'verified', '{"type":"charge.updated"}'
        FROM generate_series(1, ?) n""",
        id,
        rows);
    Rows.change(
        office,
        """
        INSERT INTO webhook_event (id, version, provider, provider_event_id, type, livemode, source,
          received_at, status, attempts, next_attempt_at, subject_id)
        SELECT gen_random_uuid(), 1, 'EXAMPLE', gen_random_uuid()::text, 'example.queried', false,
          'WEBHOOK', now(), 'PROCESSED', 1, now(), ?
        FROM generate_series(1, ?)""",
        id,
        rows);
    Rows.change(
        office,
        """
        INSERT INTO reconciliation_gap (id, version, payment_id, currency, provider_id, kind, ours,
          theirs, status, found_at, seen_at)
        SELECT gen_random_uuid(), 1, ?, 'usd', 're_queried_' || n, 'UNKNOWN_OBJECT', '',
          'REFUND_SUCCEEDED:100::', 'OPEN', now(), now()
        FROM generate_series(1, ?) n""",
        id,
        rows);
  }
}
