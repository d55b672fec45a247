package io.uprava.reports.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.MergePatch;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.VersionTag;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.service.ReportRecipientService;
import io.uprava.reports.service.ReportRecipientsView;
import io.uprava.reports.service.ReportScheduleCommand;
import io.uprava.reports.service.ReportSchedulePatch;
import io.uprava.reports.service.ReportScheduleService;
import io.uprava.reports.service.ReportScheduleView;
import io.uprava.users.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports that run by themselves and go to people by mail. */
@Path("report-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@ApplicationScoped
public class ReportSchedulesResource {

  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "parameters",
          "format",
          "language",
          "byte_order_mark",
          "cadence",
          "weekdays",
          "day_of_month",
          "time",
          "time_zone",
          "people",
          "roles",
          "owner_id");

  @Inject ReportScheduleService service;
  @Inject ReportRecipientService recipients;

  @GET
  @Operation(
      operationId = "listReportSchedules",
      summary = "List your schedules of reports, newest first; administrators see everybody's")
  public PageOf<ReportScheduleView> list(
      @BeanParam ReportScheduleQuery query, @BeanParam PageQuery page) {
    return service.list(query.filter(), page.request());
  }

  @GET
  @Path("recipients")
  @Operation(
      operationId = "listReportRecipients",
      summary = "To whom a report may be sent: those who may run it themselves")
  public ReportRecipientsView recipients(
      @QueryParam("report") @Parameter(description = "key of the report", required = true)
          String report) {
    return recipients.list(report);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createReportSchedule",
      summary = "Have a report run by itself, with your right, and go to people by mail",
      description =
          "Periods by name are counted from each date. A local time that the clocks skip runs when"
              + " they are put forward, one that they show twice runs the first time. Without"
              + " people and roles it goes to you alone.")
  @APIResponse(
      responseCode = "201",
      description = "Planned; Location is the schedule",
      content = @Content(schema = @Schema(implementation = ReportScheduleView.class)))
  public Response create(@Valid @NotNull ReportScheduleCommand body, @Context UriInfo address) {
    ReportScheduleView view = service.create(body);
    return Response.created(
            address.getBaseUriBuilder().path("report-schedules/{id}/").build(view.id()))
        .tag(VersionTag.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getReportSchedule", summary = "Read one schedule of a report")
  @APIResponse(
      responseCode = "200",
      description = "The schedule; ETag is the version",
      content = @Content(schema = @Schema(implementation = ReportScheduleView.class)))
  public Response get(@PathParam("id") UUID id) {
    return ok(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @Operation(
      operationId = "updateReportSchedule",
      summary = "Change a schedule of a report",
      description =
          "JSON Merge Patch: absent members stay; parameters, people and roles are taken as a"
              + " whole. Another time counts from now. owner_id is for administrators.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReportSchedulePatch.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed schedule",
      content = @Content(schema = @Schema(implementation = ReportScheduleView.class)))
  public Response update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    MergePatch json = MergePatch.read(body, FIELDS);
    ReportSchedulePatch patch = patch(json);
    json.refuseFaults();
    return ok(service.update(id, patch, VersionTag.expected(ifMatch)));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removeReportSchedule",
      summary = "End a schedule of a report",
      description = "Its history and the files it made stay.")
  @APIResponse(responseCode = "204", description = "Ended")
  public void remove(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(description = "why, for the audit", required = true)
          String reason) {
    service.remove(id, reason);
  }

  private static ReportSchedulePatch patch(MergePatch json) {
    return new ReportSchedulePatch(
        json.text("name"),
        json.textsByName("parameters"),
        json.constant("format", ReportFormat.class),
        json.constant("language", Language.class),
        json.flag("byte_order_mark"),
        json.constant("cadence", ReportCadence.class),
        json.constants("weekdays", DayOfWeek.class),
        json.number("day_of_month"),
        json.text("time"),
        json.text("time_zone"),
        json.ids("people"),
        json.constants("roles", Role.class),
        json.id("owner_id"));
  }

  private static Response ok(ReportScheduleView view) {
    return VersionTag.ok(view, view.version());
  }
}
