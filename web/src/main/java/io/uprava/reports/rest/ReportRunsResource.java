package io.uprava.reports.rest;

import io.uprava.reports.service.ReportFileService;
import io.uprava.reports.service.ReportRunService;
import io.uprava.reports.service.ReportRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One run of a report and its file. */
@Path("reports/runs/{id}")
@Tag(name = "reports")
@ApplicationScoped
public class ReportRunsResource {

  @Inject ReportRunService service;
  @Inject ReportFileService files;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getReportRun", summary = "How far a run of yours is")
  public ReportRunView get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @POST
  @Path("cancel")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "cancelReportRun",
      summary = "Call a run off",
      description = "One that is worked on stops within two seconds.")
  public ReportRunView cancel(@PathParam("id") UUID id) {
    return service.cancel(id);
  }

  @GET
  @Path("file")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "downloadReport",
      summary = "The file of a run, whole or in part",
      description = "Takes Range, If-Range and If-None-Match; ETag is the SHA-256 of the file.")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "206", description = "The part of Range")
  @APIResponse(responseCode = "304", description = "You have it already")
  @APIResponse(responseCode = "416", description = "The file has no such part")
  public Response file(
      @PathParam("id") UUID id,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @Context Request request) {
    return new ReportFileAnswer(files, files.get(id)).to(request, range, ifRange);
  }
}
