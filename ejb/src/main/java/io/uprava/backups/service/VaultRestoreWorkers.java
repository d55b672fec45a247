package io.uprava.backups.service;

import io.uprava.common.job.BackgroundWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Works on restores in one thread of this node, away from timers and requests. */
@ApplicationScoped
public class VaultRestoreWorkers {

  private final BackgroundWork restores =
      new BackgroundWork("restores", () -> this.restoring.work());

  @Resource ManagedExecutorService executor;

  @Inject VaultRestoring restoring;

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) VaultRestoreDue due) {
    wake();
  }

  /** Does what is due, without making the caller wait. */
  void wake() {
    restores.wake(executor);
  }

  /** Says that this node is still at what it does. */
  void beat() {
    restoring.beat();
  }
}
