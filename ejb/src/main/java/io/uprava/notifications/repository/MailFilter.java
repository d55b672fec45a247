package io.uprava.notifications.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.notifications.entity.MailStatus;
import java.time.Instant;

/**
 * Which mails are wanted; every condition may be null.
 *
 * @param recipient whole address
 * @param from inclusive
 * @param to exclusive
 */
public record MailFilter(String recipient, MailStatus status, Instant from, Instant to) {

  /**
   * What the outbox is narrowed down by: {@code recipient}, {@code status}, {@code from} and {@code
   * to}.
   */
  public static MailFilter of(ListConditions conditions) {
    return new MailFilter(
        conditions.text("recipient"),
        conditions.constant(MailStatus.class, "status"),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"));
  }
}
