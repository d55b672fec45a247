package io.uprava.payments.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Which differences between the provider and us are wanted; null means any.
 *
 * @param currency of the payment
 * @param from when it was found, inclusive
 * @param to exclusive
 */
public record GapFilter(
    GapStatus status, GapKind kind, String currency, UUID paymentId, Instant from, Instant to) {

  public GapFilter {
    currency = currency == null ? null : currency.toLowerCase(Locale.ROOT);
  }

  /**
   * What the list is narrowed down by: {@code status}, {@code kind}, {@code currency}, {@code
   * payment}, {@code from} and {@code to}.
   */
  public static GapFilter of(ListConditions conditions) {
    return new GapFilter(
        conditions.constant(GapStatus.class, "status"),
        conditions.constant(GapKind.class, "kind"),
        conditions.text("currency"),
        conditions.id("payment"),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"));
  }

  /** Those of one payment that nobody has settled. */
  public static GapFilter openOf(UUID paymentId) {
    return new GapFilter(GapStatus.OPEN, null, null, paymentId, null, null);
  }
}
