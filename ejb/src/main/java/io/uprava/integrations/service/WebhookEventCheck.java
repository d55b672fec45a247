package io.uprava.integrations.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.integrations.repository.WebhookEventRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many inbound events wait, and how long: a minute is more than a buyer waits. */
@ApplicationScoped
public class WebhookEventCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(1);

  @Inject WebhookEventRepository repository;
  @Inject Clock clock;

  @Override
  public String name() {
    return "webhook-events";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    return repository.depth(now).result(now, TOLERATED);
  }
}
