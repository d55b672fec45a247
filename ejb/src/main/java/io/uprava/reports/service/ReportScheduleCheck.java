package io.uprava.reports.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.reports.repository.ReportScheduleRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many schedules are overdue: every node looks every five seconds. */
@ApplicationScoped
public class ReportScheduleCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofMinutes(2);

  @Inject ReportScheduleRepository schedules;
  @Inject Clock clock;

  @Override
  public String name() {
    return "queue-report-schedules";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    return schedules.depth(now).result(now, TOLERATED);
  }
}
