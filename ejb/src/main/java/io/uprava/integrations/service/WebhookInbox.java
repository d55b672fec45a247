package io.uprava.integrations.service;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.common.security.CurrentCaller;
import io.uprava.integrations.repository.WebhookEventInsertRepository;
import io.uprava.integrations.repository.WebhookEventInsertion;
import io.uprava.integrations.repository.WebhookEventRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Where events of providers come in. */
@Stateless
public class WebhookInbox {

  private static final System.Logger LOG = System.getLogger(WebhookInbox.class.getName());

  @Inject WebhookEventInsertRepository insertion;
  @Inject WebhookEventRepository repository;
  @Inject CurrentCaller caller;
  @Inject Event<WebhookEventsDue> due;
  @Inject Clock clock;

  /**
   * Stores an event whose origin the caller has verified, and has it handled in the background.
   * Committed when this returns, whatever becomes of the caller's transaction.
   *
   * @return false for a duplicate, which changes nothing
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean store(ReceivedEvent event) {
    boolean added = insertion.insert(row(event));
    if (added) {
      due.fire(new WebhookEventsDue());
    } else {
      LOG.log(
          System.Logger.Level.INFO,
          "webhook event {0} {1} received again",
          event.provider(),
          event.eventId());
    }
    return added;
  }

  /**
   * Holds a provider's object for the caller's transaction. A handler calls this before it looks up
   * what the object belongs to, so that nobody learns it between the look and the decision to wait.
   * To be called before rows of other features are locked.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lock(String provider, String objectId) {
    repository.lockObject(provider, objectId);
  }

  /**
   * Has the events handled again that wait for an object. Called by whoever learns what the object
   * belongs to, in the transaction that remembers it.
   *
   * @return number of events
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public int wake(String provider, String objectId) {
    repository.lockObject(provider, objectId);
    int woken = repository.wake(provider, objectId, clock.instant());
    if (woken > 0) {
      due.fire(new WebhookEventsDue());
    }
    return woken;
  }

  private WebhookEventInsertion row(ReceivedEvent event) {
    return new WebhookEventInsertion(
        UuidCreator.getTimeOrderedEpoch(),
        event.provider(),
        event.eventId(),
        event.type(),
        event.objectId(),
        event.livemode(),
        event.apiVersion(),
        event.body(),
        event.signatureKey(),
        event.source(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        caller.requestId());
  }
}
