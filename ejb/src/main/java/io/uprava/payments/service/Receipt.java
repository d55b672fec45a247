package io.uprava.payments.service;

import io.uprava.payments.entity.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a receipt says.
 *
 * @param number for people to name it
 * @param issuer who received the money
 * @param client who paid, null when unknown
 * @param clientEmail null when unknown
 * @param paidAt when the money was received
 * @param ownKey the company's own key of the payment, such as an invoice number, null without one
 * @param provider the provider's id of the payment, null when unknown
 * @param livemode false when no real money moved
 * @param received what was received
 * @param refunds what went back, the oldest first
 * @param kept what remains
 */
record Receipt(
    String number,
    Issuer issuer,
    String client,
    String clientEmail,
    String description,
    Instant paidAt,
    String ownKey,
    String provider,
    boolean livemode,
    Money received,
    List<Refund> refunds,
    Money kept) {

  /**
   * The company.
   *
   * @param details lines under its name: address, tax number
   */
  record Issuer(String name, List<String> details) {}

  /** One refund that arrived. */
  record Refund(Instant at, Money money) {}

  /** Everything that went back. */
  Money returned() {
    return new Money(received.amount() - kept.amount(), received.currency());
  }
}
