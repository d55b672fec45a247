package io.uprava.notifications.service;

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
 * Keeps delivery going on every node: every few seconds for mails that are due again, and now and
 * then for mails that a dead node left.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDeliveryJob {

  @Inject MailWakeUp delivery;
  @Inject MailLedger ledger;

  /** Sends in the background what is due. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void send() {
    delivery.wake();
  }

  /** Frees what a dead node left and gives up what is of no use any more. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  public void reconcile() {
    if (ledger.reconcile() > 0) {
      delivery.wake();
    }
  }
}
