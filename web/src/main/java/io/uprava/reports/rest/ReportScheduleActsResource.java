package io.uprava.reports.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.reports.service.ReportOccurrenceView;
import io.uprava.reports.service.ReportScheduleActs;
import io.uprava.reports.service.ReportScheduleHistory;
import io.uprava.reports.service.ReportScheduleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be done with a schedule of a report, and what it did. */
@Path("report-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@ApplicationScoped
public class ReportScheduleActsResource {

  @Inject ReportScheduleActs service;
  @Inject ReportScheduleHistory history;

  @POST
  @Path("{id}/pause")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "pauseReportSchedule", summary = "Let a schedule rest")
  public ReportScheduleView pause(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.pause(id, body.reason());
  }

  @POST
  @Path("{id}/resume")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "resumeReportSchedule",
      summary = "Go on with the first date from now",
      description = "Dates of the pause are not made up for.")
  public ReportScheduleView resume(@PathParam("id") UUID id) {
    return service.resume(id);
  }

  @POST
  @Path("{id}/run-now")
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "runReportSchedule",
      summary = "Run it once, now, whether or not it rests",
      description = "Everybody gets it as on any date; the dates to come stay.")
  @APIResponse(
      responseCode = "202",
      description = "Will be run; run_id tells how far it is",
      content = @Content(schema = @Schema(implementation = ReportOccurrenceView.class)))
  public Response runNow(@PathParam("id") UUID id) {
    return Response.accepted(service.runNow(id)).build();
  }

  @GET
  @Path("{id}/occurrences")
  @Operation(
      operationId = "listReportOccurrences",
      summary = "Each time it came round, newest first, and what became of the run")
  public PageOf<ReportOccurrenceView> occurrences(
      @PathParam("id") UUID id, @BeanParam PageQuery page) {
    return history.list(id, page.request());
  }
}
