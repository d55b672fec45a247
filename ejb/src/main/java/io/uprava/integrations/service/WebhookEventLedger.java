package io.uprava.integrations.service;

import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.integrations.entity.WebhookEvent;
import io.uprava.integrations.repository.WebhookEventRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the books of handling: each step is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookEventLedger {

  private static final System.Logger LOG = System.getLogger(WebhookEventLedger.class.getName());
  private static final int BATCH = 200;

  private final SecureRandom random = new SecureRandom();

  @Inject WebhookEventRepository repository;
  @Inject WebhookEventDispatch dispatch;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** Some events that are due; empty when none is. */
  @PermitAll
  public List<UUID> due() {
    return repository.findDue(clock.instant(), BATCH);
  }

  /**
   * Handles an event and settles it, both or neither.
   *
   * @return false when there is nothing to do: it is settled, or another worker has it
   * @throws RuntimeException whatever its handler throws
   */
  @PermitAll
  public boolean handle(UUID id) {
    Optional<WebhookEvent> taken = repository.take(id);
    taken.ifPresent(this::settle);
    return taken.isPresent();
  }

  /** Counts an attempt that failed and plans the next one, or gives up. */
  @PermitAll
  public void failed(UUID id, String error) {
    repository.take(id).ifPresent(event -> postponeOrFail(event, error));
  }

  private void settle(WebhookEvent event) {
    HandlingOutcome outcome =
        caller.actingAs(
            ActorType.PROVIDER,
            event.provider(),
            event.requestId(),
            () -> dispatch.handle(WebhookEventContent.of(event)));
    event.settle(
        outcome.status(),
        outcome.summary(),
        outcome.subjectId(),
        outcome.waitingFor(),
        clock.instant());
    LOG.log(
        System.Logger.Level.INFO,
        "webhook event {0} {1} {2}: {3}, {4}",
        event.provider(),
        event.eventId(),
        event.type(),
        outcome.status(),
        outcome.summary());
  }

  private void postponeOrFail(WebhookEvent event, String error) {
    Instant now = clock.instant();
    WebhookEventBackOff.next(event.attempts() + 1, now, random)
        .ifPresentOrElse(next -> event.postpone(error, next), () -> event.fail(error, now));
    LOG.log(
        System.Logger.Level.WARNING,
        "webhook event {0} {1} {2} not handled, attempt {3}, {4}: {5}",
        event.provider(),
        event.eventId(),
        event.type(),
        event.attempts(),
        event.status(),
        error);
  }
}
