package io.uprava.reports.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Whom one may send a report to: those who may run it themselves. */
@Stateless
@RolesAllowed({Roles.SIGNED_IN, Scopes.REPORTS_WRITE})
public class ReportRecipientService {

  @Inject ReportCatalogue catalogue;
  @Inject ReportScheduleRecipients recipients;

  /**
   * @throws NotFound {@code report-not-found}, also for what the caller may not run
   */
  public ReportRecipientsView list(String key) {
    Report report = catalogue.getAllowed(key);
    return new ReportRecipientsView(
        ReportScheduleRecipients.roles(report).toList(),
        recipients.candidates(report).stream()
            .map(one -> new ReportRecipientView(one.id(), one.title(), one.email()))
            .toList());
  }
}
