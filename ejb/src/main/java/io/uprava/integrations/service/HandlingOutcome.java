package io.uprava.integrations.service;

import io.uprava.integrations.entity.WebhookEventStatus;
import java.util.Objects;
import java.util.UUID;

/**
 * What came of an event.
 *
 * @param status PROCESSED, UNHANDLED or PARKED
 * @param subjectId what it took effect on, or null
 * @param waitingFor the provider's object that must become known first, or null
 * @param summary a code such as {@code foreign-object}, whose sentence is the bundle key {@code
 *     webhook_outcome.<code>}; a text without a sentence is shown as it is. Cut to {@value
 *     #LONGEST_SUMMARY} characters. No personal data and no secrets
 */
public record HandlingOutcome(
    WebhookEventStatus status, UUID subjectId, String waitingFor, String summary) {

  static final int LONGEST_SUMMARY = 500;

  public HandlingOutcome {
    if (status == WebhookEventStatus.PENDING || status == WebhookEventStatus.FAILED) {
      throw new IllegalArgumentException("a handler cannot end with " + status);
    }
    Objects.requireNonNull(summary, "summary");
    summary = summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY);
  }

  /**
   * It took effect, or had before.
   *
   * @param subjectId what it is about in Uprava, for example a payment; or null
   */
  public static HandlingOutcome processed(UUID subjectId, String summary) {
    return new HandlingOutcome(WebhookEventStatus.PROCESSED, subjectId, null, summary);
  }

  /** It is of no concern to Uprava. */
  public static HandlingOutcome unhandled(String reason) {
    return new HandlingOutcome(WebhookEventStatus.UNHANDLED, null, null, reason);
  }

  /** A person should look at it; it takes no effect until it is replayed. */
  public static HandlingOutcome parked(String reason) {
    return new HandlingOutcome(WebhookEventStatus.PARKED, null, null, reason);
  }

  /**
   * Uprava does not know the object yet: the event stays UNHANDLED until {@link WebhookInbox#wake}
   * is told of it. The handler must have called {@link WebhookInbox#lock} for the object before it
   * looked it up.
   *
   * @param forObject the provider's id
   */
  public static HandlingOutcome waiting(String forObject, String reason) {
    Objects.requireNonNull(forObject, "forObject");
    return new HandlingOutcome(WebhookEventStatus.UNHANDLED, null, forObject, reason);
  }
}
