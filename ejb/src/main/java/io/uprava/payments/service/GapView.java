package io.uprava.payments.service;

import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.ReconciliationGap;
import java.time.Instant;
import java.util.UUID;

/**
 * A difference between Stripe and us.
 *
 * @param ours what we know
 * @param theirs what Stripe says
 */
public record GapView(
    UUID id,
    UUID paymentId,
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

  static GapView of(ReconciliationGap gap) {
    return new GapView(
        gap.id(),
        gap.paymentId(),
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
