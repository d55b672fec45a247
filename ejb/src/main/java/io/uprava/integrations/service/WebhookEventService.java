package io.uprava.integrations.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.job.QueueDepth;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.repository.WebhookEventCounts;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventListRepository;
import io.uprava.integrations.repository.WebhookEventRepository;
import io.uprava.integrations.repository.WebhookEventRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** The inbox for people who look after it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.WEBHOOK_EVENTS_READ})
public class WebhookEventService {

  @Inject WebhookEventListRepository events;
  @Inject WebhookEventRepository repository;
  @Inject Clock clock;

  /** Events, newest first. */
  public PageOf<WebhookEventRow> list(WebhookEventFilter filter, PageRequest page) {
    return events.page(filter, page);
  }

  public long count(WebhookEventFilter filter) {
    return events.count(filter);
  }

  /**
   * @throws NotFound {@code webhook-event-not-found}
   */
  public WebhookEventDetails get(UUID id) {
    WebhookEventRow event = events.get(id);
    String body = events.body(id).map(MaskedBody::text).orElse(null);
    return new WebhookEventDetails(event, body);
  }

  /** How much waits, and how much needs a person. */
  public WebhookQueueView queue() {
    QueueDepth depth = repository.depth(clock.instant());
    WebhookEventCounts counts = repository.counts();
    return new WebhookQueueView(
        depth.depth(), depth.oldest(), counts.pending(), counts.parked(), counts.failed());
  }
}
