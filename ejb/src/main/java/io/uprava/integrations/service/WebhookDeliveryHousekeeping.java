package io.uprava.integrations.service;

import io.uprava.common.job.Housekeeping;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Removes events and their log after 30 days, and what is left of removed subscriptions. */
@ApplicationScoped
public class WebhookDeliveryHousekeeping implements Housekeeping {

  private static final Duration KEPT = Duration.ofDays(30);

  @Inject WebhookDeliveryRepository deliveries;
  @Inject WebhookSubscriptionRepository subscriptions;

  @Override
  public String name() {
    return "webhook-deliveries";
  }

  @Override
  public int purge(Instant now) {
    Instant end = now.minus(KEPT);
    return deliveries.deleteEventsBefore(end) + subscriptions.deleteRemovedBefore(end);
  }
}
