package io.uprava.integrations.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookEvent;
import io.uprava.integrations.repository.WebhookEventRepository;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells what a replay would do, by doing it in a transaction that is always rolled back. */
@Stateless
public class WebhookEventDryRun {

  @Inject WebhookEventRepository repository;
  @Inject WebhookEventDispatch dispatch;
  @Inject CurrentCaller caller;
  @Resource SessionContext context;

  /**
   * Changes nothing. The event's row is not locked, since a transaction that wakes the event may
   * want it while the handler waits for that transaction.
   *
   * @throws NotFound {@code webhook-event-not-found}
   * @throws Conflict {@code webhook-event-body-wiped}
   */
  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.WEBHOOK_EVENTS_WRITE})
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public WebhookEventRehearsal rehearse(UUID id) {
    WebhookEvent event = repository.get(id);
    event.requireBody();
    WebhookEventContent content = WebhookEventContent.of(event);
    try {
      return caller.actingAs(
          ActorType.PROVIDER, event.provider(), event.requestId(), () -> rehearsed(content));
    } catch (RuntimeException failure) {
      return WebhookEventRehearsal.failing(HandlingFailure.text(failure));
    } finally {
      context.setRollbackOnly();
    }
  }

  private WebhookEventRehearsal rehearsed(WebhookEventContent content) {
    HandlingOutcome outcome = dispatch.handle(content);
    repository.flush();
    return WebhookEventRehearsal.of(outcome);
  }
}
