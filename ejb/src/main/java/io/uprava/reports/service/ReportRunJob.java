package io.uprava.reports.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps reports going on every node: progress each second, and what dead nodes left. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportRunJob {

  @Inject ReportWorkers workers;
  @Inject ReportRunIntake intake;

  /** Tells how far the runs of this node are, and hears which are called off. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void beat() {
    workers.beat();
  }

  /** Takes over from silent nodes, and works on what waits. */
  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  public void work() {
    intake.reclaim();
    workers.wake();
  }
}
