package io.uprava.integrations.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.MergePatch;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.VersionTag;
import io.uprava.integrations.service.WebhookSubscriptionCommand;
import io.uprava.integrations.service.WebhookSubscriptionPatch;
import io.uprava.integrations.service.WebhookSubscriptionSecret;
import io.uprava.integrations.service.WebhookSubscriptionService;
import io.uprava.integrations.service.WebhookSubscriptionView;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is told of which events, for administrators and keys with webhooks:read or :write. */
@Path("admin/webhook-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@ApplicationScoped
public class WebhookSubscriptionsResource {

  private static final Set<String> FIELDS = Set.of("url", "event_types", "description");

  @Inject WebhookSubscriptionService service;

  @GET
  @Operation(operationId = "listWebhookSubscriptions", summary = "List subscriptions, newest first")
  public PageOf<WebhookSubscriptionView> list(@BeanParam PageQuery page) {
    return service.list(page.request());
  }

  @GET
  @Path("event-types")
  @Operation(operationId = "listWebhookEventTypes", summary = "The kinds of events there are")
  public PageOf<String> eventTypes() {
    return new PageOf<>(service.eventTypes(), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createWebhookSubscription",
      summary = "Subscribe an endpoint; the secret is shown in this answer only",
      description = "Without event_types, or with an empty list, every event is sent.")
  @APIResponse(
      responseCode = "201",
      description = "Subscribed; Location is the subscription",
      content = @Content(schema = @Schema(implementation = WebhookSubscriptionSecret.class)))
  public Response create(
      @Valid @NotNull WebhookSubscriptionCommand body, @Context UriInfo address) {
    WebhookSubscriptionSecret created = service.create(body);
    WebhookSubscriptionView view = created.subscription();
    return Response.created(
            address.getBaseUriBuilder().path("admin/webhook-subscriptions/{id}/").build(view.id()))
        .tag(VersionTag.of(view.version()))
        .entity(created)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getWebhookSubscription", summary = "Read one subscription")
  @APIResponse(
      responseCode = "200",
      description = "The subscription; ETag is the version",
      content = @Content(schema = @Schema(implementation = WebhookSubscriptionView.class)))
  public Response get(@PathParam("id") UUID id) {
    return ok(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @Operation(
      operationId = "updateWebhookSubscription",
      summary = "Change address, events or description",
      description =
          "JSON Merge Patch: absent members stay; an empty event_types means every event.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = WebhookSubscriptionPatch.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed subscription",
      content = @Content(schema = @Schema(implementation = WebhookSubscriptionView.class)))
  public Response update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    MergePatch json = MergePatch.read(body, FIELDS);
    WebhookSubscriptionPatch patch =
        new WebhookSubscriptionPatch(
            json.text("url"), json.texts("event_types"), json.text("description"));
    json.refuseFaults();
    return ok(service.update(id, patch, VersionTag.expected(ifMatch)));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removeWebhookSubscription",
      summary = "End a subscription",
      description = "What waits for it is not sent any more; its log stays for 30 days.")
  @APIResponse(responseCode = "204", description = "Ended")
  public void remove(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(description = "why, for the audit", required = true)
          String reason) {
    service.remove(id, reason);
  }

  private static Response ok(WebhookSubscriptionView view) {
    return VersionTag.ok(view, view.version());
  }
}
