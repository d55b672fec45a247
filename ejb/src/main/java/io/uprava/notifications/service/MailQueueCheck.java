package io.uprava.notifications.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.notifications.repository.OutboundMailRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many mails wait, and how long: a minute is more than a code can bear. */
@ApplicationScoped
public class MailQueueCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(1);

  @Inject OutboundMailRepository repository;
  @Inject Clock clock;

  @Override
  public String name() {
    return "queue-mail";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    return repository.depth(now).result(now, TOLERATED);
  }
}
