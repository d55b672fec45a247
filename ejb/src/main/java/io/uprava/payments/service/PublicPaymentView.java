package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import java.time.Instant;
import java.util.Locale;

/**
 * What the bearer of a payment link sees.
 *
 * @param amount as people write it, with the decimals of its currency
 * @param currency in capital letters
 * @param company who asks for the money
 * @param payableUntil when the link ends
 * @param payable whether they can go and pay now; not while nobody knows whether a page to pay at
 *     was made
 * @param settled whether waiting will not change anything soon
 */
public record PublicPaymentView(
    PaymentStatus status,
    String amount,
    String currency,
    String description,
    String company,
    Instant payableUntil,
    boolean payable,
    boolean settled) {

  static PublicPaymentView of(Payment payment, String company, Instant now) {
    boolean payable = offered(payment, now) && (payment.payable(now) || !payment.outcomeUnknown());
    boolean settled = !payment.status().open() || !now.isBefore(payment.linkExpiresAt());
    return new PublicPaymentView(
        payment.status(),
        payment.money().major().toPlainString(),
        payment.money().currency().toUpperCase(Locale.ROOT),
        payment.description(),
        company,
        payment.linkExpiresAt(),
        payable,
        settled);
  }

  /** Whether the client is asked to pay, even if they cannot at this moment. */
  static boolean offered(Payment payment, Instant now) {
    return switch (payment.status()) {
      case DRAFT, AWAITING_PAYMENT, EXPIRED, FAILED ->
          now.isBefore(payment.linkExpiresAt()) && !payment.cancelled();
      default -> false;
    };
  }
}
