package io.uprava.clients.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads contacts in one thread of this node, away from timers and requests. */
@ApplicationScoped
public class ContactImportWorkers {

  private static final System.Logger LOG = System.getLogger(ContactImportWorkers.class.getName());

  @Resource ManagedExecutorService executor;

  @Inject ContactImportRunner runner;

  private final AtomicBoolean working = new AtomicBoolean();

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactImportDue due) {
    wake();
  }

  /** Does what is due, without making the caller wait. */
  void wake() {
    if (working.compareAndSet(false, true)) {
      try {
        executor.execute(this::work);
      } catch (RuntimeException stopping) {
        working.set(false);
      }
    }
  }

  private void work() {
    try {
      runner.work();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "contacts cannot be read now", failure);
    } finally {
      working.set(false);
    }
  }
}
