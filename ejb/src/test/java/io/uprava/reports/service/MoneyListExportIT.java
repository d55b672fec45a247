package io.uprava.reports.service;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.paging.PageRequest;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.service.GapView;
import io.uprava.payments.service.PaymentDirectory;
import io.uprava.payments.service.PaymentView;
import io.uprava.payments.service.ReconciliationService;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of payments and of what differs from Stripe. */
@IntegrationTest
class MoneyListExportIT extends ListExportTests {

  @Inject PaymentDirectory payments;
  @Inject ReconciliationService gaps;

  @Test
  void payments() throws SQLException {
    insertPayments();
    ListedRows.Pages list =
        (wanted, page) -> payments.list(PaymentFilter.of(wanted), page).map(PaymentView::id);
    String report = "payments-register";
    same(report, list, Map.of("q", mark));
    same(report, list, Map.of("q", mark, "status", "PAID", "sort", "amount.desc"));
    same(report, list, Map.of("q", mark, "status", "PAID,FAILED", "currency", "JPY"));
    same(report, list, Map.of("q", mark, "amount_from", "12,50", "amount_to", "1 400.00"));
    same(report, list, Map.of("client", "O'Brien 100%_" + mark));
    same(report, list, within(Map.of("client", mark + "-7@")));
  }

  @Test
  void differencesWithStripe() throws SQLException {
    insertPayments();
    sql(
        """
        INSERT INTO reconciliation_gap (id, version, payment_id, currency, provider_id, kind, ours, theirs,
          status, found_at, seen_at)
        SELECT gen_random_uuid(), 1, p.id, p.currency, 'pi_' || p.id, CASE WHEN p.amount % 2 = 0 THEN 'BEHIND'
          ELSE 'OVERPAID' END, '{}', '{}', CASE WHEN p.amount % 3 = 0 THEN 'OPEN' ELSE 'DISMISSED' END,
          p.created_at, p.created_at
        FROM payment p WHERE p.search_text LIKE ?""",
        "%" + mark + "%");
    ListedRows.Pages list =
        (wanted, page) -> gaps.list(GapFilter.of(wanted), page).map(GapView::id);
    String report = "stripe-reconciliation";
    same(report, list, Map.of());
    same(report, list, OWN_DAYS);
    same(report, list, within(Map.of("status", "OPEN", "kind", "BEHIND", "currency", "USD")));
    String payment = gaps().get(0).paymentId().toString();
    same(report, list, Map.of("payment", payment));
  }

  private List<GapView> gaps() {
    ListConditions own = new ListConditions(OWN_DAYS, ZONE);
    return asAdmin.call(() -> gaps.list(GapFilter.of(own), PageRequest.first())).items();
  }

  private void insertPayments() {
    sql(
        """
        INSERT INTO payment (id, version, client_name, client_email, amount, currency, description,
          metadata, capture_method, livemode, status, received_amount, refunded_amount,
          unknown_attempts, cancelled, link_hash, link_cipher, link_expires_at, timeline_length,
          created_at, updated_at)
        SELECT gen_random_uuid(), 1, 'O''Brien 100%_' || ?, ? || '-' || i || '@example.org', 100 * (i % 20 + 1),
          CASE WHEN i % 3 = 0 THEN 'jpy' ELSE 'usd' END, 'Rent', '{}', 'AUTOMATIC', false,
          CASE WHEN i % 2 = 0 THEN 'PAID' ELSE 'FAILED' END, 0, 0, 0, false,
          decode(md5(? || i), 'hex'), '', now(), 0,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now()
        FROM generate_series(1, 40) AS i""",
        mark, mark, mark);
  }
}
