package io.uprava.integrations.service;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Events that several threads handle together, each taking the next one. */
final class WebhookEventBatch {

  private static final System.Logger LOG = System.getLogger(WebhookEventBatch.class.getName());

  private final WebhookEventProcessing processing;
  private final Queue<UUID> left;
  private final CountDownLatch undone;
  private final AtomicInteger handled = new AtomicInteger();

  WebhookEventBatch(List<UUID> events, WebhookEventProcessing processing) {
    this.processing = processing;
    this.left = new ConcurrentLinkedQueue<>(events);
    this.undone = new CountDownLatch(events.size());
  }

  /** Handles events until none is left. */
  void work() {
    for (UUID id = left.poll(); id != null; id = left.poll()) {
      try {
        if (processing.process(id)) {
          handled.incrementAndGet();
        }
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "webhook event " + id + " stays as it is", failure);
      } finally {
        undone.countDown();
      }
    }
  }

  /**
   * Waits for the other threads.
   *
   * @return number of events that this batch dealt with; 0 when interrupted
   */
  int await() {
    try {
      undone.await();
      return handled.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
