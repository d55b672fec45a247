package io.uprava.audit.rest;

import io.uprava.audit.service.AuditCheckpoint;
import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFault;
import io.uprava.audit.service.AuditReport;
import io.uprava.audit.service.AuditService;
import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.InvalidFields;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.QueryFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit chain. */
@Path("admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@ApplicationScoped
public class AuditResource {

  @Inject AuditService service;

  /** What verify found; intact means no fault at all. */
  public record AuditReportAnswer(
      boolean intact,
      Instant verifiedAt,
      long entries,
      AuditCheckpoint head,
      List<AuditFault> faults) {

    static AuditReportAnswer of(AuditReport report) {
      return new AuditReportAnswer(
          report.intact(), report.verifiedAt(), report.entries(), report.head(), report.faults());
    }
  }

  @GET
  @Operation(operationId = "listAuditEntries", summary = "Who changed what and why, newest first")
  public PageOf<AuditEntryView> list(@BeanParam AuditFilterQuery query, @BeanParam PageQuery page) {
    return service.list(query.filter(), page.request());
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getAuditEntry", summary = "Read one entry")
  public AuditEntryView get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @GET
  @Path("verify")
  @Operation(
      operationId = "verifyAudit",
      summary = "Walk the whole chain and tell every changed or missing entry",
      description = "position and hash of a checkpoint that was noted outside make it stricter.")
  public AuditReportAnswer verify(
      @QueryParam("position") String position,
      @QueryParam("hash") @Parameter(description = "lower-case hexadecimal") String hash) {
    if (position == null && hash == null) {
      return AuditReportAnswer.of(service.verify());
    }
    QueryFields fields = new QueryFields();
    Long noted = fields.longNumber("position", position);
    fields.refuseFaults();
    if (noted == null || fields.text(hash) == null) {
      throw InvalidFields.missing(noted == null ? "position" : "hash");
    }
    return AuditReportAnswer.of(service.verify(new AuditCheckpoint(noted, fields.text(hash))));
  }
}
