package io.uprava.notifications.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Keeps delivery going on every node: right after a commit that enqueued a mail, every few seconds
 * for mails that are due again, and now and then for mails that a dead node left.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDeliveryJob {

  private static final System.Logger LOG = System.getLogger(MailDeliveryJob.class.getName());

  @Resource ManagedExecutorService executor;

  @Inject MailDelivery delivery;
  @Inject MailLedger ledger;

  /** Sends in the background what is due. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void wake() {
    executor.execute(this::sendDue);
  }

  /** Frees what a dead node left and gives up what is of no use any more. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  public void reconcile() {
    if (ledger.reconcile() > 0) {
      wake();
    }
  }

  private void sendDue() {
    try {
      delivery.sendDue();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "mails cannot be delivered now", failure);
    }
  }
}
