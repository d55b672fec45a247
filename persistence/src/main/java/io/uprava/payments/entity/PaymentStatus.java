package io.uprava.payments.entity;

/** Where a payment stands; derived, never assigned, see {@link PaymentStateDerivation}. */
public enum PaymentStatus {
  /** Made, but the provider knows nothing of it. */
  DRAFT,
  /** The client may pay. */
  AWAITING_PAYMENT,
  /** The client did their part; the bank takes its time. */
  PROCESSING,
  /** The money is held and waits to be captured. */
  AUTHORIZED,
  PAID,
  PARTIALLY_REFUNDED,
  REFUNDED,
  /** Called off before money moved. */
  CANCELLED,
  /** Nobody paid in time. */
  EXPIRED,
  /** A delayed method ended without money. */
  FAILED,
  /** The client's bank took, or may take, the money back. */
  DISPUTED;

  /** Whether money was received at some time. */
  public boolean received() {
    return switch (this) {
      case PAID, PARTIALLY_REFUNDED, REFUNDED, DISPUTED -> true;
      default -> false;
    };
  }

  /** Whether a client may still pay, or is at it. */
  public boolean open() {
    return switch (this) {
      case DRAFT, AWAITING_PAYMENT, PROCESSING, AUTHORIZED -> true;
      default -> false;
    };
  }

  /** Whether it can be called off: nothing is on its way and nothing came. */
  public boolean cancellable() {
    return switch (this) {
      case DRAFT, AWAITING_PAYMENT, AUTHORIZED, EXPIRED, FAILED -> true;
      default -> false;
    };
  }
}
