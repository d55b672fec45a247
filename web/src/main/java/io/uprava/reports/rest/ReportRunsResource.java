package io.uprava.reports.rest;

import io.uprava.common.http.FileAnswer;
import io.uprava.common.http.FileRequest;
import io.uprava.reports.http.ReportFileAnswer;
import io.uprava.reports.service.ReportFileService;
import io.uprava.reports.service.ReportRunService;
import io.uprava.reports.service.ReportRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  @Parameter(name = "Range", in = ParameterIn.HEADER, description = "one part, in bytes")
  @Parameter(name = "If-Range", in = ParameterIn.HEADER, description = "ETag of the file it is of")
  @APIResponse(responseCode = "200", description = "The file")
  @APIResponse(responseCode = "206", description = "The part of Range")
  @APIResponse(responseCode = "304", description = "You have it already")
  @APIResponse(responseCode = "416", description = "The file has no such part")
  public Response file(
      @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
    FileRequest asked = FileRequest.of(headers::getHeaderString);
    ReportFileAnswer answer = new ReportFileAnswer(files, id, asked);
    FileAnswer head = answer.head();
    Response.ResponseBuilder response = Response.status(head.status());
    head.headers().forEach(response::header);
    if (head.status() == FileAnswer.NO_SUCH_PART) {
      throw new ClientErrorException(response.build());
    }
    if ("GET".equals(request.getMethod())) {
      answer.note();
    }
    StreamingOutput body = answer::write;
    return head.part() == null ? response.build() : response.entity(body).build();
  }
}
