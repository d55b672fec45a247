package io.uprava.integrations.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.PageQuery;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.integrations.service.WebhookEventDetails;
import io.uprava.integrations.service.WebhookEventDryRun;
import io.uprava.integrations.service.WebhookEventRehearsal;
import io.uprava.integrations.service.WebhookEventReplay;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.integrations.service.WebhookQueueView;
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

/** The inbox of events that providers send. */
@Path("admin/webhook-events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhook events")
@ApplicationScoped
public class WebhookEventsResource {

  @Inject WebhookEventService service;
  @Inject WebhookEventReplay replay;
  @Inject WebhookEventDryRun dryRun;

  /** How many events there are. */
  public record WebhookEventCountAnswer(long count) {}

  /** How many events are handled again. */
  public record ReplayRangeAnswer(int count) {}

  /**
   * What a replay did, or would do.
   *
   * @param event as it is now
   * @param rehearsal of a dry run, otherwise null
   */
  public record ReplayAnswer(WebhookEventRow event, WebhookEventRehearsal rehearsal) {}

  @GET
  @Operation(operationId = "listWebhookEvents", summary = "List inbound events, newest first")
  public PageOf<WebhookEventRow> list(
      @BeanParam WebhookEventQuery query, @BeanParam PageQuery page) {
    return service.list(query.filter(), page.request());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countWebhookEvents", summary = "Count the inbound events of a filter")
  public WebhookEventCountAnswer count(@BeanParam WebhookEventQuery query) {
    return new WebhookEventCountAnswer(service.count(query.filter()));
  }

  @GET
  @Path("queue")
  @Operation(
      operationId = "getWebhookEventQueue",
      summary = "How many inbound events wait, since when, and how many need a person")
  public WebhookQueueView queue() {
    return service.queue();
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getWebhookEvent",
      summary = "Read one inbound event with its body, personal data and secrets masked")
  public WebhookEventDetails get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @POST
  @Idempotent
  @Path("{id}/replay")
  @Operation(
      operationId = "replayWebhookEvent",
      summary = "Have one inbound event handled anew, or tell what that would do",
      description = "With dry_run nothing changes; otherwise it is handled within seconds.")
  public ReplayAnswer replay(@PathParam("id") UUID id, @Valid @NotNull ReplayRequest body) {
    if (body.dryRun()) {
      WebhookEventRehearsal rehearsal = dryRun.rehearse(id);
      return new ReplayAnswer(service.get(id).event(), rehearsal);
    }
    replay.replay(id, body.reason());
    return new ReplayAnswer(service.get(id).event(), null);
  }

  @POST
  @Idempotent
  @Path("replay")
  @Operation(
      operationId = "replayWebhookEvents",
      summary = "Have the inbound events of a filter handled anew",
      description = "The oldest 10,000 at most; those whose body is wiped are left out.")
  public ReplayRangeAnswer replayRange(@Valid @NotNull ReplayRangeRequest body) {
    return new ReplayRangeAnswer(replay.replay(body.filter(), body.reason()));
  }
}
