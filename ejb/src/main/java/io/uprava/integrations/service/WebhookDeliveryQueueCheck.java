package io.uprava.integrations.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many events are due to integrators, and how long they have been. */
@ApplicationScoped
public class WebhookDeliveryQueueCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(5);

  @Inject WebhookDeliveryRepository repository;
  @Inject Clock clock;

  @Override
  public String name() {
    return "queue-webhook-deliveries";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    return repository.depth(now).result(now, TOLERATED);
  }
}
