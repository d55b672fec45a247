package io.uprava.integrations.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.integrations.entity.WebhookEventStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Which inbound events are wanted; null means any.
 *
 * @param provider in capital letters
 * @param subjectId what they took effect on, for example a payment
 * @param from inclusive
 * @param to exclusive
 * @param q the provider's id of an event or of the object it is about, whole
 */
public record WebhookEventFilter(
    WebhookEventStatus status,
    String provider,
    String type,
    UUID subjectId,
    Instant from,
    Instant to,
    String q)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * What the list is narrowed down by: {@code status}, {@code provider}, {@code type}, {@code
   * subject}, {@code from}, {@code to} and {@code q}.
   */
  public static WebhookEventFilter of(ListConditions conditions) {
    return new WebhookEventFilter(
        conditions.constant(WebhookEventStatus.class, "status"),
        conditions.text("provider"),
        conditions.text("type"),
        conditions.id("subject"),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"),
        conditions.text("q"));
  }
}
