package io.uprava.payments.repository;

import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import java.util.UUID;

/** Which differences between the provider and us are wanted; null means any. */
public record GapFilter(GapStatus status, GapKind kind, UUID paymentId) {

  /** Those of one payment that nobody has settled. */
  public static GapFilter openOf(UUID paymentId) {
    return new GapFilter(GapStatus.OPEN, null, paymentId);
  }
}
