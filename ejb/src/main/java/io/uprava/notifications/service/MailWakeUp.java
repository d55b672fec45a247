package io.uprava.notifications.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Has a mail sent right after its transaction committed, so that a code arrives within a second.
 */
@ApplicationScoped
public class MailWakeUp {

  @Inject MailDeliveryJob job;

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailEnqueued mail) {
    job.wake();
  }
}
