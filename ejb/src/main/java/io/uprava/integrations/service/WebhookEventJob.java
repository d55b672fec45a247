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

/** Keeps handling going on every node: for what is due again, and for what a dead node left. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookEventJob {

  @Inject WebhookEventWorkers workers;

  /** Handles in the background what is due. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void handle() {
    workers.wake();
  }
}
