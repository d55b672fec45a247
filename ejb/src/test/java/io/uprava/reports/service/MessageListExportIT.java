package io.uprava.reports.service;

import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.service.WebhookDeliveryService;
import io.uprava.integrations.service.WebhookDeliveryView;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.integrations.service.WebhookSubscriptionService;
import io.uprava.integrations.service.WebhookSubscriptionView;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.service.MailOutboxService;
import io.uprava.notifications.service.MailView;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists of what goes out and of what comes in. */
@IntegrationTest
class MessageListExportIT extends ListExportTests {

  @Inject MailOutboxService mails;
  @Inject WebhookEventService events;
  @Inject WebhookDeliveryService deliveries;
  @Inject WebhookSubscriptionService subscriptions;

  @Test
  void mails() throws SQLException {
    sql(
        """
        INSERT INTO outbound_mail (id, version, recipient, language, template, status, created_at,
          next_attempt_at, give_up_at, attempts)
        SELECT gen_random_uuid(), 1, 'p' || i % 3 || '@' || ?, 'EN', 'sign-in-code',
          CASE WHEN i % 2 = 0 THEN 'FAILED' ELSE 'EXPIRED' END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(), now(), 1
        FROM generate_series(1, 40) AS i""",
        mark);
    ListedRows.Pages list =
        (wanted, page) -> mails.list(MailFilter.of(wanted), page).map(MailView::id);
    same("mails", list, OWN_DAYS);
    same("mails", list, Map.of("recipient", "p1@" + mark));
    same("mails", list, within(Map.of("recipient", "p1@" + mark, "status", "FAILED")));
  }

  @Test
  void eventsOfProviders() throws SQLException {
    UUID subject = UUID.randomUUID();
    sql(
        """
        INSERT INTO webhook_event (id, version, provider, provider_event_id, type, object_id, source,
          received_at, status, attempts, next_attempt_at, subject_id)
        SELECT gen_random_uuid(), 1, 'LISTED', 'evt_' || ? || i, 'type.' || i % 3, 'obj_' || ? || i % 4, 'WEBHOOK',
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days',
          CASE WHEN i % 2 = 0 THEN 'PROCESSED' ELSE 'FAILED' END, 1, now(), CAST(? AS uuid)
        FROM generate_series(1, 40) AS i""",
        mark, mark, subject.toString());
    ListedRows.Pages list =
        (wanted, page) -> events.list(WebhookEventFilter.of(wanted), page).map(row -> row.id());
    String report = "inbound-events";
    same(report, list, Map.of("subject", subject.toString()));
    same(report, list, Map.of("q", "obj_" + mark + "1"));
    same(report, list, within(Map.of("provider", "LISTED", "type", "type.2", "status", "FAILED")));
  }

  @Test
  void subscriptionsAndTheirDeliveries() throws SQLException {
    UUID subscription = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    sql(
        """
        INSERT INTO webhook_subscription (id, version, url, event_types, description, status, secret,
          created_at, updated_at, failures)
        VALUES (CAST(? AS uuid), 1, 'https://example.org/' || ?, '', '', 'PAUSED', '', now(), now(), 0)""",
        subscription.toString(),
        mark);
    sql(
        "INSERT INTO outgoing_event (id, version, type, created_at, body)"
            + " VALUES (CAST(? AS uuid), 1, 'payment.paid', now(), '{}')",
        event.toString());
    sql(
        """
        INSERT INTO webhook_delivery (id, version, subscription_id, event_id, event_type, status,
          created_at, next_attempt_at, give_up_at, attempts, attempts_before)
        SELECT gen_random_uuid(), 1, CAST(? AS uuid), CAST(? AS uuid), 'type.' || i % 2,
          CASE WHEN i % 3 = 0 THEN 'FAILED' ELSE 'DELIVERED' END,
          TIMESTAMPTZ '1985-03-01 00:00Z' + (i / 2) * INTERVAL '3 days', now(), now(), 1, 0
        FROM generate_series(1, 40) AS i""",
        subscription.toString(), event.toString());
    ListedRows.Pages list =
        (wanted, page) ->
            deliveries.list(WebhookDeliveryFilter.of(wanted), page).map(WebhookDeliveryView::id);
    String report = "outgoing-deliveries";
    Map<String, String> own = Map.of("subscription", subscription.toString());
    same(report, list, own);
    same(report, list, with(own, "status", "FAILED"));
    same(report, list, within(with(own, "event_type", "type.1")));
    same(
        "webhook-subscriptions",
        (wanted, page) -> subscriptions.list(page).map(WebhookSubscriptionView::id),
        Map.of());
  }

  private static Map<String, String> with(Map<String, String> texts, String name, String text) {
    Map<String, String> all = new HashMap<>(texts);
    all.put(name, text);
    return all;
  }
}
