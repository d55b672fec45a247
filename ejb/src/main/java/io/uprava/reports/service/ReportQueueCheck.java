package io.uprava.reports.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.reports.repository.ReportQueueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How many runs of reports wait, and how long: a large report takes minutes. */
@ApplicationScoped
public class ReportQueueCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(15);

  @Inject ReportQueueRepository queue;
  @Inject Clock clock;

  @Override
  public String name() {
    return "queue-report-runs";
  }

  @Override
  public CheckResult check() {
    return queue.depth().result(clock.instant(), TOLERATED);
  }
}
