package io.uprava.payments.entity;

import static io.uprava.payments.entity.PaymentStatus.AUTHORIZED;
import static io.uprava.payments.entity.PaymentStatus.AWAITING_PAYMENT;
import static io.uprava.payments.entity.PaymentStatus.CANCELLED;
import static io.uprava.payments.entity.PaymentStatus.DISPUTED;
import static io.uprava.payments.entity.PaymentStatus.DRAFT;
import static io.uprava.payments.entity.PaymentStatus.EXPIRED;
import static io.uprava.payments.entity.PaymentStatus.FAILED;
import static io.uprava.payments.entity.PaymentStatus.PAID;
import static io.uprava.payments.entity.PaymentStatus.PARTIALLY_REFUNDED;
import static io.uprava.payments.entity.PaymentStatus.PROCESSING;
import static io.uprava.payments.entity.PaymentStatus.REFUNDED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which state may follow which. The table is generous towards money that arrives, for events come
 * late and a fact is a fact; it never lets received money turn into money that was not.
 */
public final class PaymentTransitions {

  private static final Set<PaymentStatus> MONEY =
      EnumSet.of(PAID, PARTIALLY_REFUNDED, REFUNDED, DISPUTED);
  private static final Map<PaymentStatus, Set<PaymentStatus>> ALLOWED =
      new EnumMap<>(PaymentStatus.class);

  static {
    allow(DRAFT, AWAITING_PAYMENT, PROCESSING, AUTHORIZED, CANCELLED, EXPIRED, FAILED);
    allow(AWAITING_PAYMENT, PROCESSING, AUTHORIZED, CANCELLED, EXPIRED, FAILED);
    allow(PROCESSING, AWAITING_PAYMENT, AUTHORIZED, CANCELLED, EXPIRED, FAILED);
    allow(AUTHORIZED, AWAITING_PAYMENT, CANCELLED, EXPIRED, FAILED);
    allow(EXPIRED, AWAITING_PAYMENT, PROCESSING, AUTHORIZED, CANCELLED, FAILED);
    allow(FAILED, AWAITING_PAYMENT, PROCESSING, AUTHORIZED, CANCELLED, EXPIRED);
    allow(CANCELLED, AWAITING_PAYMENT, EXPIRED, FAILED);
    for (PaymentStatus from : MONEY) {
      allow(from);
    }
  }

  private PaymentTransitions() {}

  private static void allow(PaymentStatus from, PaymentStatus... to) {
    Set<PaymentStatus> next = EnumSet.copyOf(MONEY);
    next.addAll(Set.of(to));
    next.remove(from);
    ALLOWED.put(from, next);
  }

  /** Whether {@code to} may follow {@code from}; staying is no transition and always allowed. */
  public static boolean allowed(PaymentStatus from, PaymentStatus to) {
    return from == to || ALLOWED.get(from).contains(to);
  }

  /** What may follow a state, itself not among it. */
  public static Set<PaymentStatus> after(PaymentStatus from) {
    return EnumSet.copyOf(ALLOWED.get(from));
  }
}
