package io.uprava.integrations.rest;

import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.integrations.service.RotateWebhookSecretCommand;
import io.uprava.integrations.service.WebhookDeliveryView;
import io.uprava.integrations.service.WebhookSubscriptionActs;
import io.uprava.integrations.service.WebhookSubscriptionRotation;
import io.uprava.integrations.service.WebhookSubscriptionSecret;
import io.uprava.integrations.service.WebhookSubscriptionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be done with a subscription besides changing it. */
@Path("admin/webhook-subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@ApplicationScoped
public class WebhookSubscriptionActsResource {

  @Inject WebhookSubscriptionActs service;
  @Inject WebhookSubscriptionRotation rotation;

  @POST
  @Path("{id}/pause")
  @Operation(operationId = "pauseWebhookSubscription", summary = "Hold events back")
  public WebhookSubscriptionView pause(
      @PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.pause(id, body.reason());
  }

  @POST
  @Path("{id}/resume")
  @Operation(
      operationId = "resumeWebhookSubscription",
      summary = "Send again, beginning with everything that was held back")
  public WebhookSubscriptionView resume(
      @PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.resume(id, body.reason());
  }

  @POST
  @Idempotent
  @Path("{id}/rotate-secret")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Put a new secret in force, which is shown in this answer only",
      description =
          "The former secret signs beside it for overlap_hours, a day unless given. Needs a"
              + " confirmation of purpose rotate-webhook-secret.")
  public WebhookSubscriptionSecret rotate(
      @PathParam("id") UUID id, @Valid @NotNull RotateWebhookSecretCommand body) {
    return rotation.rotate(id, body);
  }

  @POST
  @Idempotent
  @Path("{id}/ping")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "pingWebhookSubscription",
      summary = "Send a test event, once, even while the subscription is paused")
  public WebhookDeliveryView ping(@PathParam("id") UUID id) {
    return service.ping(id);
  }
}
