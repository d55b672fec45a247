package io.uprava.integrations.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Keeps delivery going on every node: every few seconds for what is due again, and now and then for
 * what a dead node left.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookDeliveryJob {

  @Inject WebhookDeliveryWorkers workers;
  @Inject WebhookDeliveryLedger ledger;

  /** Sends in the background what is due. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void send() {
    workers.wake();
  }

  /** Frees what a dead node left. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  public void reconcile() {
    if (ledger.reconcile() > 0) {
      workers.wake();
    }
  }
}
