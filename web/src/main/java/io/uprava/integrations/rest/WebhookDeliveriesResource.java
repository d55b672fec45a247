package io.uprava.integrations.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.integrations.service.ResendWebhookDeliveriesCommand;
import io.uprava.integrations.service.WebhookDeliveryCourse;
import io.uprava.integrations.service.WebhookDeliveryService;
import io.uprava.integrations.service.WebhookDeliveryView;
import io.uprava.integrations.service.WebhookResending;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of each event for each subscription. */
@Path("admin/webhook-deliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@ApplicationScoped
public class WebhookDeliveriesResource {

  @Inject WebhookDeliveryService service;
  @Inject WebhookResending resending;

  /** How many deliveries are sent again. */
  public record ResentAnswer(int count) {}

  @GET
  @Operation(operationId = "listWebhookDeliveries", summary = "List deliveries, newest first")
  public PageOf<WebhookDeliveryView> list(
      @BeanParam WebhookDeliveryQuery query, @BeanParam PageQuery page) {
    return service.list(query.filter(), page.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getWebhookDelivery",
      summary = "Read one delivery with the event, each attempt and its answer")
  public WebhookDeliveryCourse get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @POST
  @Idempotent
  @Path("{id}/resend")
  @Operation(
      operationId = "resendWebhookDelivery",
      summary = "Send one event again, whether or not it was delivered")
  public WebhookDeliveryView resend(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return resending.resend(id, body.reason());
  }

  @POST
  @Idempotent
  @Path("resend")
  @Operation(
      operationId = "resendWebhookDeliveries",
      summary = "Send the events of a period to a subscription again",
      description = "With status failed only those that were given up; without it all.")
  public ResentAnswer resendRange(@Valid @NotNull ResendWebhookDeliveriesCommand body) {
    return new ResentAnswer(resending.resend(body));
  }
}
