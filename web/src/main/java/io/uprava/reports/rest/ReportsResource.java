package io.uprava.reports.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.Requester;
import io.uprava.reports.service.PreviewReportCommand;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportPreviewService;
import io.uprava.reports.service.ReportPreviewView;
import io.uprava.reports.service.ReportRequestService;
import io.uprava.reports.service.ReportRunView;
import io.uprava.reports.service.ReportView;
import io.uprava.reports.service.StartReportCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be run, and asking for it. */
@Path("reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@ApplicationScoped
public class ReportsResource {

  @Inject ReportCatalogueService catalogue;
  @Inject ReportPreviewService previews;
  @Inject ReportRequestService requests;
  @Inject Requester requester;

  @GET
  @Operation(
      operationId = "listReports",
      summary = "Reports that you may run, with their parameters, columns and formats")
  public PageOf<ReportView> list() {
    return new PageOf<>(catalogue.list(requester.language()), null);
  }

  @GET
  @Path("{key}")
  @Operation(operationId = "getReport", summary = "Read the description of one report")
  public ReportView get(@PathParam("key") String key) {
    return catalogue.get(key, requester.language());
  }

  @POST
  @Path("{key}/preview")
  @Operation(
      operationId = "previewReport",
      summary = "The first 50 rows of a report at once",
      description =
          "Parameters are texts by name; a period is two dates with a slash between them, or one of"
              + " its names.")
  public ReportPreviewView preview(
      @PathParam("key") String key, @Valid @NotNull PreviewReportCommand body) {
    return previews.preview(key, body);
  }

  @POST
  @Path("{key}/runs")
  @Idempotent
  @Operation(
      operationId = "runReport",
      summary = "Have a report run in the background",
      description = "Location tells how far it is; its file is there when the state is succeeded.")
  @APIResponse(
      responseCode = "202",
      description = "Will be run; Location is the run",
      content = @Content(schema = @Schema(implementation = ReportRunView.class)))
  public Response run(
      @PathParam("key") String key,
      @Valid @NotNull StartReportCommand body,
      @Context UriInfo address) {
    ReportRunView run = requests.start(key, body);
    URI location = address.getBaseUriBuilder().path("reports/runs/{id}/").build(run.id());
    return Response.accepted(run).location(location).build();
  }
}
