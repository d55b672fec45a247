package io.uprava.integrations.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls endpoints in threads of their own, since endpoints may be slow: mails and other background
 * work do not wait for them, and of the threads two at most serve one subscription. Works right
 * after the transaction that made something due, and whenever {@link WebhookDeliveryJob} thinks of
 * it.
 */
@ApplicationScoped
public class WebhookDeliveryWorkers {

  private static final System.Logger LOG = System.getLogger(WebhookDeliveryWorkers.class.getName());
  private static final int THREADS = 32;
  private static final int THREADS_PER_SUBSCRIPTION = 2;
  private static final int IDLE_SECONDS = 30;

  private final WebhookDeliveryLanes lanes = new WebhookDeliveryLanes(THREADS_PER_SUBSCRIPTION);
  private final AtomicInteger wishes = new AtomicInteger();

  @Resource ManagedThreadFactory threads;

  @Inject WebhookDeliveryTaking due;
  @Inject WebhookDeliverySending sending;

  private ThreadPoolExecutor pool;

  @PostConstruct
  void open() {
    // one thread more, which hands out the work
    pool =
        new ThreadPoolExecutor(
            0, THREADS + 1, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  @PreDestroy
  void close() {
    pool.shutdownNow();
  }

  void afterCommit(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookDeliveryQueued queued) {
    wake();
  }

  /** Sends what is due, without making the caller wait. */
  void wake() {
    if (wishes.getAndIncrement() == 0 && !started(this::handOut)) {
      wishes.set(0);
    }
  }

  private void handOut() {
    int seen;
    do {
      seen = wishes.get();
      try {
        due.waiting().forEach(this::serve);
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "webhooks cannot be delivered now", failure);
      }
    } while (!wishes.compareAndSet(seen, 0));
  }

  private void serve(UUID subscriptionId) {
    while (lanes.enter(subscriptionId)) {
      if (!started(() -> work(subscriptionId))) {
        lanes.leave(subscriptionId);
        return;
      }
    }
  }

  private void work(UUID subscriptionId) {
    try {
      sending.sendDue(subscriptionId);
    } catch (RuntimeException failure) {
      LOG.log(
          System.Logger.Level.ERROR,
          "webhooks of subscription " + subscriptionId + " cannot be delivered now",
          failure);
    } finally {
      lanes.leave(subscriptionId);
    }
  }

  /** False when every thread is busy; the job comes back in a few seconds. */
  private boolean started(Runnable work) {
    try {
      pool.execute(work);
      return true;
    } catch (RejectedExecutionException busy) {
      return false;
    }
  }
}
