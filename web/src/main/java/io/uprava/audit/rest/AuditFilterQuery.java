package io.uprava.audit.rest;

import io.uprava.audit.service.AuditFilter;
import io.uprava.common.rest.QueryFields;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries are wanted, as the address says it. */
public class AuditFilterQuery {

  @QueryParam("from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String from;

  @QueryParam("to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String to;

  @QueryParam("actor_id")
  String actorId;

  @QueryParam("action")
  String action;

  @QueryParam("subject_type")
  String subjectType;

  @QueryParam("subject_id")
  String subjectId;

  @QueryParam("request_id")
  String requestId;

  @QueryParam("q")
  @Parameter(description = "words in values, names, reason or address")
  String q;

  /** The filter; refuses what cannot be read. */
  AuditFilter filter() {
    QueryFields fields = new QueryFields();
    AuditFilter filter =
        new AuditFilter(
            fields.moment("from", from),
            fields.moment("to", to),
            fields.id("actor_id", actorId),
            fields.text(action),
            fields.text(subjectType),
            fields.text(subjectId),
            fields.text(requestId),
            fields.text(q));
    fields.refuseFaults();
    return filter;
  }
}
