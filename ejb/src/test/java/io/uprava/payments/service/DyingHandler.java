package io.uprava.payments.service;

import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.service.HandlingOutcome;
import io.uprava.integrations.service.WebhookEventContent;
import io.uprava.integrations.service.WebhookEventHandler;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Ends the handling of chosen events after every statement has reached the database and before the
 * commit, which leaves the database as the death of the node at that moment would.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class DyingHandler implements WebhookEventHandler {

  @Inject @Delegate @Any WebhookEventHandler handler;
  @Inject PlannedDeaths deaths;
  @PersistenceContext EntityManager entities;

  @Override
  public String provider() {
    return handler.provider();
  }

  @Override
  public HandlingOutcome handle(WebhookEventContent event) {
    HandlingOutcome outcome = handler.handle(event);
    if (outcome.status() == WebhookEventStatus.PROCESSED && deaths.takes(event.eventId())) {
      entities.flush();
      throw new IllegalStateException("died before the commit");
    }
    return outcome;
  }
}
