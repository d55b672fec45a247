package io.uprava.reports.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Starts what is due and tells of what is over: right after a run of a schedule ended, and whenever
 * {@link ReportScheduleJob} thinks of it. One that cannot be done now holds up no other.
 */
@ApplicationScoped
public class ReportScheduleWork {

  private static final System.Logger LOG = System.getLogger(ReportScheduleWork.class.getName());

  @Resource ManagedExecutorService executor;

  @Inject ReportScheduleFiring firing;
  @Inject ReportScheduleDelivery delivery;

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportRunFinished finished) {
    if (finished.occasion() != null
        && finished.occasion().startsWith(ReportScheduleStart.OCCASION)) {
      executor.execute(this::tell);
    }
  }

  /** Starts every schedule whose time has come. */
  void start() {
    each(firing.due(), firing::fire, "report schedule {0} cannot be run now");
  }

  /** Tells people of every run of a schedule that is over. */
  void tell() {
    each(delivery.due(), delivery::settle, "nobody can be told of report occurrence {0} now");
  }

  private static void each(List<UUID> due, Consumer<UUID> act, String failure) {
    for (UUID id : due) {
      try {
        act.accept(id);
      } catch (RuntimeException refused) {
        LOG.log(System.Logger.Level.ERROR, failure.replace("{0}", id.toString()), refused);
      }
    }
  }
}
