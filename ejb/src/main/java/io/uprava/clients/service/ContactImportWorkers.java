package io.uprava.clients.service;

import io.uprava.common.job.BackgroundWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Reads contacts in one thread of this node, away from timers and requests. */
@ApplicationScoped
public class ContactImportWorkers {

  private final BackgroundWork reading =
      new BackgroundWork("contacts to be read", () -> this.runner.work());

  @Resource ManagedExecutorService executor;

  @Inject ContactImportRunner runner;

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactImportDue due) {
    wake();
  }

  /** Does what is due, without making the caller wait. */
  void wake() {
    reading.wake(executor);
  }
}
