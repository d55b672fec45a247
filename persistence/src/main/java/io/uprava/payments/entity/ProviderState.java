package io.uprava.payments.entity;

/**
 * States of a provider's objects. Within one type a later constant outranks an earlier one, and an
 * object never goes back, which is what makes the order of events irrelevant.
 */
public enum ProviderState {
  SESSION_OPEN(ProviderObjectType.SESSION),
  /** The client is through, the money is not there (yet). */
  SESSION_COMPLETE(ProviderObjectType.SESSION),
  SESSION_EXPIRED(ProviderObjectType.SESSION),
  SESSION_FAILED(ProviderObjectType.SESSION),
  SESSION_PAID(ProviderObjectType.SESSION),

  INTENT_REQUIRES_PAYMENT_METHOD(ProviderObjectType.PAYMENT_INTENT),
  INTENT_REQUIRES_CONFIRMATION(ProviderObjectType.PAYMENT_INTENT),
  INTENT_REQUIRES_ACTION(ProviderObjectType.PAYMENT_INTENT),
  INTENT_PROCESSING(ProviderObjectType.PAYMENT_INTENT),
  INTENT_REQUIRES_CAPTURE(ProviderObjectType.PAYMENT_INTENT),
  INTENT_CANCELED(ProviderObjectType.PAYMENT_INTENT),
  INTENT_SUCCEEDED(ProviderObjectType.PAYMENT_INTENT),

  CHARGE_PENDING(ProviderObjectType.CHARGE),
  CHARGE_FAILED(ProviderObjectType.CHARGE),
  CHARGE_SUCCEEDED(ProviderObjectType.CHARGE),

  REFUND_PENDING(ProviderObjectType.REFUND),
  REFUND_REQUIRES_ACTION(ProviderObjectType.REFUND),
  REFUND_SUCCEEDED(ProviderObjectType.REFUND),
  /** Also after success: the client's bank sent the money back. */
  REFUND_FAILED(ProviderObjectType.REFUND),
  REFUND_CANCELED(ProviderObjectType.REFUND),

  DISPUTE_WARNING_NEEDS_RESPONSE(ProviderObjectType.DISPUTE),
  DISPUTE_WARNING_UNDER_REVIEW(ProviderObjectType.DISPUTE),
  DISPUTE_WARNING_CLOSED(ProviderObjectType.DISPUTE),
  DISPUTE_NEEDS_RESPONSE(ProviderObjectType.DISPUTE),
  DISPUTE_UNDER_REVIEW(ProviderObjectType.DISPUTE),
  DISPUTE_PREVENTED(ProviderObjectType.DISPUTE),
  DISPUTE_WON(ProviderObjectType.DISPUTE),
  DISPUTE_LOST(ProviderObjectType.DISPUTE);

  private final ProviderObjectType type;

  ProviderState(ProviderObjectType type) {
    this.type = type;
  }

  public ProviderObjectType type() {
    return type;
  }

  /** Whether money is, or may be, taken back by this dispute. */
  public boolean disputing() {
    return switch (this) {
      case DISPUTE_WARNING_NEEDS_RESPONSE,
          DISPUTE_WARNING_UNDER_REVIEW,
          DISPUTE_NEEDS_RESPONSE,
          DISPUTE_UNDER_REVIEW,
          DISPUTE_LOST ->
          true;
      default -> false;
    };
  }

  /** Whether this refund's money is, or will be, with the client. */
  public boolean refunding() {
    return this == REFUND_PENDING || this == REFUND_REQUIRES_ACTION || this == REFUND_SUCCEEDED;
  }

  /** The one that counts of two. */
  public ProviderState later(ProviderState other) {
    if (type != other.type) {
      throw new IllegalArgumentException(this + " and " + other + " are of different types");
    }
    return compareTo(other) >= 0 ? this : other;
  }
}
