package io.uprava.notifications.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Has mails sent in the background: right after the transaction that enqueued one committed, so
 * that a code arrives within a second, and whenever {@link MailDeliveryJob} thinks of it.
 */
@ApplicationScoped
public class MailWakeUp {

  private static final System.Logger LOG = System.getLogger(MailWakeUp.class.getName());

  @Resource ManagedExecutorService executor;

  @Inject MailDelivery delivery;

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailEnqueued mail) {
    wake();
  }

  /** Sends what is due, without making the caller wait. */
  void wake() {
    executor.execute(this::sendDue);
  }

  private void sendDue() {
    try {
      delivery.sendDue();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "mails cannot be delivered now", failure);
    }
  }
}
