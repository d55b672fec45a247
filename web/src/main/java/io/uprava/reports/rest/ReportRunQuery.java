package io.uprava.reports.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.repository.ReportRunFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which runs are wanted, as the address says it. */
public class ReportRunQuery {

  @QueryParam("requested_by")
  @Parameter(description = "id of the person")
  String requestedBy;

  @QueryParam("report")
  @Parameter(description = "key of the report")
  String report;

  @QueryParam("state")
  String state;

  @QueryParam("from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String from;

  @QueryParam("to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String to;

  /** The filter; refuses what cannot be read. */
  ReportRunFilter filter() {
    QueryFields fields = new QueryFields();
    ReportRunFilter filter =
        new ReportRunFilter(
            fields.id("requested_by", requestedBy),
            fields.text(report),
            fields.constant("state", state, ReportRunState.class),
            fields.moment("from", from),
            fields.moment("to", to));
    fields.refuseFaults();
    return filter;
  }
}
