package io.uprava.integrations.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which inbound events are wanted, as the address says it. */
public class WebhookEventQuery {

  @QueryParam("status")
  @Parameter(description = "pending, processed, unhandled, parked or failed")
  String status;

  @QueryParam("provider")
  @Parameter(example = "STRIPE")
  String provider;

  @QueryParam("type")
  @Parameter(example = "charge.refunded")
  String type;

  @QueryParam("subject_id")
  @Parameter(description = "what the events took effect on, for example a payment")
  String subjectId;

  @QueryParam("received_from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String receivedFrom;

  @QueryParam("received_to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String receivedTo;

  @QueryParam("q")
  @Parameter(description = "the provider's id of an event or of the object it is about, whole")
  String q;

  /** The filter; refuses what cannot be read. */
  WebhookEventFilter filter() {
    QueryFields fields = new QueryFields();
    WebhookEventFilter filter =
        new WebhookEventFilter(
            fields.constant("status", status, WebhookEventStatus.class),
            fields.text(provider),
            fields.text(type),
            fields.id("subject_id", subjectId),
            fields.moment("received_from", receivedFrom),
            fields.moment("received_to", receivedTo),
            fields.text(q));
    fields.refuseFaults();
    return filter;
  }
}
