package io.uprava.reports.service;

import io.uprava.common.config.ReportSettings;
import io.uprava.common.error.TooManyRequests;
import io.uprava.reports.repository.ReportQueueRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** How many runs one person may have open. */
@ApplicationScoped
public class ReportRunLimit {

  private static final Duration RETRY = Duration.ofSeconds(30);

  @Inject ReportQueueRepository open;
  @Inject ReportSettings settings;

  /**
   * @throws TooManyRequests {@code report-runs-too-many}
   */
  void requireRoom(UUID person) {
    if (open.countOpen(person) >= settings.openPerPerson()) {
      throw new TooManyRequests("report-runs-too-many", RETRY);
    }
  }
}
