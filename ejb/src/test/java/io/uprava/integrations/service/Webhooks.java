package io.uprava.integrations.service;

import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of outgoing webhooks do over and over. */
@Dependent
public class Webhooks {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject WebhookSubscriptionService subscriptions;
  @Inject WebhookDeliveryService deliveries;
  @Inject WebhookPublisher publisher;
  @Inject InTransaction inTransaction;
  @Inject AsAdmin asAdmin;

  WebhookSubscriptionSecret subscribe(String url, String... types) {
    return asAdmin.call(
        () ->
            subscriptions.create(
                new WebhookSubscriptionCommand(url, List.of(types), "Receiver of a test")));
  }

  void unsubscribe(UUID subscription) {
    asAdmin.call(
        () -> {
          subscriptions.remove(subscription, "the test is over");
          return null;
        });
  }

  /** Publishes one event and commits. */
  UUID publish(String type) {
    UUID subject = UUID.randomUUID();
    inTransaction.run(
        () -> publisher.publish(new OutgoingEvent(type, subject, Map.of("amount", 100))));
    return subject;
  }

  /** The deliveries of a subscription, the newest first. */
  List<WebhookDeliveryView> of(UUID subscription) {
    return asAdmin
        .call(
            () ->
                deliveries.list(
                    WebhookDeliveryFilter.ofSubscription(subscription, null),
                    new PageRequest(PageRequest.MAX_LIMIT, null)))
        .items();
  }

  WebhookDeliveryView only(UUID subscription) {
    return of(subscription).get(0);
  }

  WebhookDeliveryCourse course(UUID delivery) {
    return asAdmin.call(() -> deliveries.get(delivery));
  }

  WebhookSubscriptionView subscription(UUID id) {
    return asAdmin.call(() -> subscriptions.get(id));
  }

  /** Waits until every delivery of the subscription is in this state. */
  void await(UUID subscription, WebhookDeliveryStatus status) {
    Eventually.holds(
        PATIENCE,
        () -> of(subscription).stream().allMatch(delivery -> delivery.status() == status));
  }

  /** Waits until every delivery of the subscription has failed this often and waits. */
  void awaitAttempts(UUID subscription, int attempts) {
    Eventually.holds(
        PATIENCE,
        () ->
            of(subscription).stream()
                .allMatch(
                    delivery ->
                        delivery.attempts() == attempts
                            && delivery.status() == WebhookDeliveryStatus.PENDING));
  }
}
