package io.uprava.backups.service;

import io.uprava.backups.repository.VaultRestoreQueueRepository;
import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Whether a restore waits for a node, and how long. */
@ApplicationScoped
public class VaultRestoreCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(5);

  @Inject VaultRestoreQueueRepository queue;
  @Inject Clock clock;

  @Override
  public String name() {
    return "queue-vault-restore";
  }

  @Override
  public CheckResult check() {
    return queue.depth(clock.instant()).result(clock.instant(), TOLERATED);
  }
}
