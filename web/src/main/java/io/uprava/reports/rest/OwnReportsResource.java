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

/** The caller's own history of reports. */
@Path("profile/me/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
@ApplicationScoped
public class OwnReportsResource {

  @Inject ReportHistoryService service;

  @GET
  @Operation(operationId = "listOwnReports", summary = "List one's own runs of reports")
  public PageOf<ReportRunView> list(@BeanParam ReportRunQuery query, @BeanParam PageQuery page) {
    return service.own(query.filter(), page.request());
  }
}
