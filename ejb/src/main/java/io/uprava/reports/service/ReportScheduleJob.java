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

/** Looks on every node for schedules whose time has come, and for runs of which to tell. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportScheduleJob {

  @Inject ReportScheduleWork work;

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void run() {
    work.start();
    work.tell();
  }
}
