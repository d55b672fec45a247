package io.uprava.reports.service;

import io.uprava.common.config.ReportSettings;
import io.uprava.common.job.NodeName;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.repository.ReportBeat;
import io.uprava.reports.repository.ReportQueueRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which node has which run: taking them, keeping hold of them, and taking over from dead nodes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportRunIntake {

  /** How long a node may be silent until another one takes over. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  private static final System.Logger LOG = System.getLogger(ReportRunIntake.class.getName());

  @Inject ReportQueueRepository queue;
  @Inject ReportSettings settings;
  @Inject ReportRunEnd end;
  @Inject NodeName node;
  @Inject Clock clock;

  /** Takes the run that is next, if the limits allow one more. */
  @PermitAll
  public Optional<TakenReportRun> take() {
    Optional<ReportRun> next = queue.findNext(settings.runningPerPerson(), settings.runningInAll());
    next.ifPresent(run -> run.take(node.value(), clock.instant()));
    return next.map(TakenReportRun::of);
  }

  /**
   * Tells how far a run is.
   *
   * @return whether it is called off; empty when it is not this attempt's any more
   */
  @PermitAll
  public Optional<Boolean> beat(ReportBeat beat) {
    return queue.beat(beat, clock.instant());
  }

  /**
   * Puts back the runs of nodes that are silent or said farewell.
   *
   * @return number of them
   */
  @PermitAll
  public int reclaim() {
    Instant now = clock.instant();
    List<ReportRun> lost = queue.findLost(now.minus(SILENCE));
    for (ReportRun run : lost) {
      LOG.log(
          System.Logger.Level.WARNING,
          "report run {0}: node {1} is down or silent",
          run.id(),
          run.node());
      run.lose(now);
      end.tell(run);
    }
    return lost.size();
  }
}
