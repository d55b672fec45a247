package io.uprava.integrations.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Handles what is due in a few threads of its own: right after an event was stored, and whenever
 * {@link WebhookEventJob} thinks of it. One thread reads which events are due, and the others help
 * it when there are many.
 */
@ApplicationScoped
public class WebhookEventWorkers {

  private static final System.Logger LOG = System.getLogger(WebhookEventWorkers.class.getName());
  private static final int THREADS = 4;
  private static final int IDLE_SECONDS = 30;

  private final AtomicInteger wishes = new AtomicInteger();

  @Resource ManagedThreadFactory threads;

  @Inject WebhookEventLedger ledger;
  @Inject WebhookEventProcessing processing;

  private ThreadPoolExecutor pool;

  @PostConstruct
  void open() {
    pool =
        new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void close() {
    pool.shutdownNow();
  }

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookEventsDue due) {
    wake();
  }

  /** Handles what is due, without making the caller wait. */
  void wake() {
    if (wishes.getAndIncrement() == 0 && !started(this::drain)) {
      wishes.set(0);
    }
  }

  /** False when this node is about to stop; another one, or the next start, sees to the work. */
  private boolean started(Runnable work) {
    try {
      pool.execute(work);
      return true;
    } catch (RejectedExecutionException stopping) {
      return false;
    }
  }

  private void drain() {
    int seen;
    do {
      seen = wishes.get();
      try {
        while (handleBatch()) {
          LOG.log(System.Logger.Level.DEBUG, "a batch of webhook events is done");
        }
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "webhook events cannot be handled now", failure);
      }
    } while (!wishes.compareAndSet(seen, 0));
  }

  /** False when nothing is due, or all that is due is in the hands of other nodes. */
  private boolean handleBatch() {
    List<UUID> due = ledger.due();
    WebhookEventBatch batch = new WebhookEventBatch(due, processing);
    for (int helpers = Math.min(THREADS, due.size()) - 1; helpers > 0; helpers--) {
      started(batch::work);
    }
    batch.work();
    return batch.await() > 0;
  }
}
