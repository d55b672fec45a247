package io.uprava.integrations.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.secret.RandomToken;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What subscriptions and deliveries leave in the audit chain. Of an address only the host enters,
 * and a fingerprint of the whole: integrators put keys of theirs into paths and queries.
 */
@ApplicationScoped
public class WebhookSubscriptionAudit {

  private static final String SUBSCRIPTION = "webhook-subscription";
  private static final String DELIVERY = "webhook-delivery";
  private static final int FINGERPRINT_BYTES = 4;

  @Inject AuditService audit;

  void created(WebhookSubscription subscription) {
    audit.record(about(subscription, "created").created(values(subscription)));
  }

  void changed(WebhookSubscription subscription, Map<String, Object> before) {
    audit.record(about(subscription, "changed").changed(before, values(subscription)));
  }

  /**
   * @param act {@code paused} or {@code resumed}
   */
  void status(WebhookSubscription subscription, String act, String before, String reason) {
    audit.record(
        about(subscription, act)
            .changed(Map.of("status", before), Map.of("status", subscription.status().name()))
            .because(reason));
  }

  void suspended(WebhookSubscription subscription, String error) {
    status(subscription, "suspended", "ACTIVE", error);
  }

  void removed(WebhookSubscription subscription, String reason) {
    audit.record(about(subscription, "removed").removed(values(subscription)).because(reason));
  }

  void secretRotated(WebhookSubscription subscription, Duration overlap, String reason) {
    audit.record(
        about(subscription, "secret-rotated")
            .created(Map.of("overlap_hours", overlap.toHours()))
            .because(reason));
  }

  void pinged(WebhookSubscription subscription, WebhookDelivery delivery) {
    audit.record(
        about(subscription, "pinged").created(Map.of("delivery", delivery.id().toString())));
  }

  void resent(WebhookDelivery delivery, String before, String reason) {
    audit.record(
        AuditRecord.of(DELIVERY + ".resent", DELIVERY, delivery.id())
            .changed(Map.of("status", before), Map.of("status", delivery.status().name()))
            .because(reason));
  }

  void rangeResent(ResendWebhookDeliveriesCommand command, int count) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("from", command.from().toString());
    values.put("to", command.to().toString());
    values.put("status", command.status() == null ? null : command.status().name());
    values.put("count", count);
    audit.record(
        AuditRecord.of(SUBSCRIPTION + ".resent", SUBSCRIPTION, command.subscriptionId())
            .created(values)
            .because(command.reason()));
  }

  /** What people know a subscription by. */
  static String name(WebhookSubscription subscription) {
    String host = URI.create(subscription.url()).getHost();
    return subscription.description().isEmpty()
        ? host
        : subscription.description() + " (" + host + ")";
  }

  static Map<String, Object> values(WebhookSubscription subscription) {
    byte[] hash = RandomToken.hash(subscription.url());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("host", URI.create(subscription.url()).getRawAuthority());
    values.put("address_fingerprint", HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES));
    values.put("event_types", subscription.eventTypes());
    values.put("description", subscription.description());
    return values;
  }

  private static AuditRecord about(WebhookSubscription subscription, String act) {
    return AuditRecord.of(SUBSCRIPTION + "." + act, SUBSCRIPTION, subscription.id());
  }
}
