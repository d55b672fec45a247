package io.uprava.payments.service;

import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ReconciliationGap;
import java.time.Instant;
import java.util.UUID;

/**
 * A difference between Stripe and us.
 *
 * @param amount asked for with the payment, in minor units
 * @param description of the payment
 * @param ours what we know
 * @param theirs what Stripe says
 */
public record GapView(
    UUID id,
    UUID paymentId,
    long amount,
    String currency,
    String description,
    String providerId,
    GapKind kind,
    String ours,
    String theirs,
    GapStatus status,
    Instant foundAt,
    Instant seenAt,
    Instant settledAt,
    String settledBy,
    String reason) {

  static GapView of(ReconciliationGap gap, Payment payment) {
    return new GapView(
        gap.id(),
        gap.paymentId(),
        payment.money().amount(),
        payment.money().currency(),
        payment.description(),
        gap.providerId(),
        gap.kind(),
        gap.ours(),
        gap.theirs(),
        gap.status(),
        gap.foundAt(),
        gap.seenAt(),
        gap.settledAt(),
        gap.settledBy(),
        gap.reason());
  }
}
