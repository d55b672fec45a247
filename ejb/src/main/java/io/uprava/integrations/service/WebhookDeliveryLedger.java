package io.uprava.integrations.service;

import io.uprava.common.network.RetryAfter;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryAttempt;
import io.uprava.integrations.entity.WebhookDeliveryOutcome;
import io.uprava.integrations.gateway.WebhookDeliveryAnswer;
import io.uprava.integrations.repository.WebhookDeliveryRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Settles deliveries; each outcome is a short transaction of its own, after the call. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookDeliveryLedger {

  private static final System.Logger LOG = System.getLogger(WebhookDeliveryLedger.class.getName());
  private static final int BATCH = 100;
  private static final String LOST = "node-silent";

  private final SecureRandom random = new SecureRandom();

  @Inject WebhookDeliveryRepository deliveries;
  @Inject WebhookSubscriptionHealth health;
  @Inject Clock clock;

  /** Settles an attempt that was answered. */
  @PermitAll
  public void answered(TakenWebhookDelivery taken, WebhookDeliveryAnswer answer) {
    Optional<WebhookDeliveryAttempt> attempt = deliveries.findAttempt(taken.attemptId());
    attempt.ifPresent(found -> found.answer(answer.status(), answer.body()));
    if (answer.accepted()) {
      attempt.ifPresent(found -> delivered(found, answer.status()));
    } else {
      attempt.ifPresent(found -> refused(found, answer));
    }
  }

  /** Settles an attempt that got no answer. */
  @PermitAll
  public void unanswered(TakenWebhookDelivery taken, String error) {
    deliveries
        .findAttempt(taken.attemptId())
        .ifPresent(
            attempt -> failed(attempt, WebhookDeliveryOutcome.FAILED, null, error, Duration.ZERO));
  }

  /**
   * Frees deliveries whose node died while it called.
   *
   * @return number of deliveries that can be taken again
   */
  @PermitAll
  public int reconcile() {
    Instant now = clock.instant();
    List<WebhookDelivery> lost = deliveries.findLost(now, BATCH);
    for (WebhookDelivery delivery : lost) {
      deliveries.attempts(delivery.id()).stream()
          .filter(delivery::runs)
          .forEach(attempt -> attempt.end(WebhookDeliveryOutcome.LOST, LOST, now));
      delivery.postpone(null, LOST, now);
      LOG.log(System.Logger.Level.WARNING, "webhook {0} freed: {1}", delivery.id(), LOST);
    }
    return lost.size();
  }

  private void delivered(WebhookDeliveryAttempt attempt, int statusCode) {
    Instant now = clock.instant();
    WebhookDelivery delivery = attempt.delivery();
    boolean counts = delivery.runs(attempt);
    attempt.end(WebhookDeliveryOutcome.DELIVERED, null, now);
    if (counts) {
      delivery.delivered(statusCode, now);
      health.succeeded(delivery, now);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "webhook {0} delivered: {1}",
        delivery.id(),
        delivery.eventType());
  }

  private void refused(WebhookDeliveryAttempt attempt, WebhookDeliveryAnswer answer) {
    Optional<Duration> asked =
        answer.overloaded()
            ? RetryAfter.of(answer.retryAfter(), clock.instant())
            : Optional.empty();
    failed(
        attempt,
        WebhookDeliveryOutcome.REFUSED,
        answer.status(),
        "HTTP " + answer.status(),
        asked.orElse(Duration.ZERO));
  }

  private void failed(
      WebhookDeliveryAttempt attempt,
      WebhookDeliveryOutcome outcome,
      Integer code,
      String error,
      Duration asked) {
    Instant now = clock.instant();
    WebhookDelivery delivery = attempt.delivery();
    boolean counts = delivery.runs(attempt);
    attempt.end(outcome, error, now);
    if (counts) {
      WebhookDeliveryBackOff.next(
              delivery.recentAttempts(), asked, now, delivery.giveUpAt(), random)
          .ifPresentOrElse(
              next -> delivery.postpone(code, error, next), () -> delivery.fail(code, error, now));
      health.failed(delivery, error, now);
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "webhook {0} not delivered, {1}: {2}",
        delivery.id(),
        delivery.status(),
        error);
  }
}
