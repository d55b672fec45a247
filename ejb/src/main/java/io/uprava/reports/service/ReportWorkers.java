package io.uprava.reports.service;

import io.uprava.common.config.ReportSettings;
import io.uprava.reports.repository.ReportFarewell;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Works on runs in a few threads of this node: right after one was asked for, and whenever {@link
 * ReportRunJob} thinks of it. A node that goes down stops its runs and says farewell, so that
 * another one begins them anew at once.
 */
@ApplicationScoped
public class ReportWorkers {

  private static final System.Logger LOG = System.getLogger(ReportWorkers.class.getName());
  private static final int IDLE_SECONDS = 30;
  private static final int FAREWELL_SECONDS = 5;

  private final Map<UUID, ActiveReportRun> active = new ConcurrentHashMap<>();

  @Resource ManagedThreadFactory threads;

  @Inject ReportRunIntake intake;
  @Inject ReportRunning running;
  @Inject ReportSettings settings;
  @Inject ReportFarewell farewell;

  private ThreadPoolExecutor pool;
  private volatile boolean closing;

  @PostConstruct
  void open() {
    pool =
        new ThreadPoolExecutor(
            0,
            settings.runningPerNode(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads);
  }

  @PreDestroy
  void close() {
    closing = true;
    List<ActiveReportRun> left = List.copyOf(active.values());
    left.forEach(run -> run.stop(ReportStop.NODE_STOPS));
    pool.shutdown();
    try {
      if (!pool.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    left.forEach(run -> leave(run.taken()));
  }

  private void leave(TakenReportRun taken) {
    try {
      farewell.say(taken.id(), taken.node(), taken.attempt());
    } catch (SQLException | RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "report run " + taken.id() + " goes on later", failure);
    }
  }

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReportRunQueued queued) {
    wake();
  }

  /** Works on what waits, without making the caller wait, as far as threads are free. */
  void wake() {
    try {
      pool.execute(this::work);
    } catch (RejectedExecutionException busy) {
      LOG.log(System.Logger.Level.TRACE, "every thread for reports is busy");
    }
  }

  /** Tells how far the runs of this node are, and stops those that are called off. */
  void beat() {
    for (ActiveReportRun run : active.values()) {
      Optional<Boolean> cancelled = intake.beat(run.beat());
      if (cancelled.isEmpty()) {
        run.stop(ReportStop.LOST);
      } else if (cancelled.get()) {
        run.stop(ReportStop.CANCELLED);
      }
    }
  }

  private void work() {
    try {
      Optional<TakenReportRun> next = intake.take();
      while (next.isPresent()) {
        wake();
        work(new ActiveReportRun(next.get()));
        next = closing ? Optional.empty() : intake.take();
      }
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "reports cannot be run now", failure);
    }
  }

  private void work(ActiveReportRun run) {
    active.put(run.taken().id(), run);
    try {
      running.run(run);
    } finally {
      active.remove(run.taken().id(), run);
    }
  }
}
