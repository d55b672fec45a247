package io.uprava.dashboard.page;

import io.uprava.payments.entity.PaymentStatus;

/** States of payments that a chart can still tell apart, from the bottom of a bar to its top. */
enum PaymentGroup {
  RECEIVED,
  RETURNED,
  DISPUTED,
  OPEN,
  ENDED;

  static PaymentGroup of(PaymentStatus status) {
    return switch (status) {
      case PAID -> RECEIVED;
      case PARTIALLY_REFUNDED, REFUNDED -> RETURNED;
      case DISPUTED -> DISPUTED;
      case DRAFT, AWAITING_PAYMENT, PROCESSING, AUTHORIZED -> OPEN;
      case CANCELLED, EXPIRED, FAILED -> ENDED;
    };
  }
}
