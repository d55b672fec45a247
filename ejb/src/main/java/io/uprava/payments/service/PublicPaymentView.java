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
 * @param payable whether they can go and pay now
 * @param settled whether waiting will not change anything soon
 */
public record PublicPaymentView(
    PaymentStatus status,
    String amount,
    String currency,
    String description,
    boolean payable,
    boolean settled) {

  static PublicPaymentView of(Payment payment, Instant now) {
    boolean linkLives = now.isBefore(payment.linkExpiresAt());
    boolean payable =
        switch (payment.status()) {
          case DRAFT, AWAITING_PAYMENT, EXPIRED, FAILED -> linkLives && !payment.cancelled();
          default -> false;
        };
    boolean settled = !payment.status().open() || !linkLives;
    return new PublicPaymentView(
        payment.status(),
        payment.money().major().toPlainString(),
        payment.money().currency().toUpperCase(Locale.ROOT),
        payment.description(),
        payable,
        settled);
  }
}
