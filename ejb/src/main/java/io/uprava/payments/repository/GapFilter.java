package io.uprava.payments.repository;

import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import java.util.Locale;
import java.util.UUID;

/**
 * Which differences between the provider and us are wanted; null means any.
 *
 * @param currency of the payment
 */
public record GapFilter(GapStatus status, GapKind kind, String currency, UUID paymentId) {

  public GapFilter {
    currency = currency == null ? null : currency.toLowerCase(Locale.ROOT);
  }

  /** Those of one payment that nobody has settled. */
  public static GapFilter openOf(UUID paymentId) {
    return new GapFilter(GapStatus.OPEN, null, null, paymentId);
  }
}
