package io.uprava.clients.service;

import io.uprava.clients.repository.ContactImportRepository;
import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How many readings of contacts wait, and how long. */
@ApplicationScoped
public class ContactImportCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(15);

  @Inject ContactImportRepository imports;
  @Inject Clock clock;

  @Override
  public String name() {
    return "queue-contacts-import";
  }

  @Override
  public CheckResult check() {
    return imports.depth(clock.instant()).result(clock.instant(), TOLERATED);
  }
}
