package io.uprava.reports.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.reports.service.ReportHistoryService;
import io.uprava.reports.service.ReportRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody's runs, for administrators. */
@Path("admin/report-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@ApplicationScoped
public class ReportRunListResource {

  @Inject ReportHistoryService service;

  @GET
  @Operation(operationId = "listReportRuns", summary = "List runs of reports by filter")
  public PageOf<ReportRunView> list(@BeanParam ReportRunQuery query, @BeanParam PageQuery page) {
    return service.all(query.filter(), page.request());
  }
}
