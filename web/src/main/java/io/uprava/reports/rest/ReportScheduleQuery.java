package io.uprava.reports.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.repository.ReportScheduleFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which schedules are wanted, as the address says it. */
public class ReportScheduleQuery {

  @QueryParam("owner")
  @Parameter(description = "id of the person; administrators see everybody's")
  String owner;

  @QueryParam("report")
  @Parameter(description = "key of the report")
  String report;

  @QueryParam("state")
  String state;

  /** The filter; refuses what cannot be read. */
  ReportScheduleFilter filter() {
    QueryFields fields = new QueryFields();
    ReportScheduleFilter filter =
        new ReportScheduleFilter(
            fields.id("owner", owner),
            fields.text(report),
            fields.constant("state", state, ReportScheduleState.class),
            null);
    fields.refuseFaults();
    return filter;
  }
}
