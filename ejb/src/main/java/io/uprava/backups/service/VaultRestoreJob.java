package io.uprava.backups.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks on every node for restores that were asked for, and for those whose node fell silent. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultRestoreJob {

  @Inject VaultRestoreWorkers workers;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void run() {
    workers.beat();
    workers.wake();
  }
}
