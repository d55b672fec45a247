package io.uprava.integrations.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deliveries are wanted, as the address says it. */
public class WebhookDeliveryQuery {

  @QueryParam("subscription_id")
  String subscriptionId;

  @QueryParam("status")
  @Parameter(description = "pending, sending, delivered or failed")
  String status;

  @QueryParam("event_type")
  String eventType;

  @QueryParam("subject_id")
  @Parameter(description = "what the events are about")
  String subjectId;

  @QueryParam("created_from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String createdFrom;

  @QueryParam("created_to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String createdTo;

  /** The filter; refuses what cannot be read. */
  WebhookDeliveryFilter filter() {
    QueryFields fields = new QueryFields();
    WebhookDeliveryFilter filter =
        new WebhookDeliveryFilter(
            fields.id("subscription_id", subscriptionId),
            fields.constant("status", status, WebhookDeliveryStatus.class),
            fields.text(eventType),
            fields.id("subject_id", subjectId),
            fields.moment("created_from", createdFrom),
            fields.moment("created_to", createdTo));
    fields.refuseFaults();
    return filter;
  }
}
