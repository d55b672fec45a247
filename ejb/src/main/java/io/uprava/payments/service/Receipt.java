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
 * @param paidAt when the money was received
 * @param provider the provider's id of the payment, null when unknown
 * @param received what was received
 * @param refunds what went back, the oldest first
 * @param kept what remains
 */
record Receipt(
    String number,
    String issuer,
    String client,
    String description,
    Instant paidAt,
    String provider,
    Money received,
    List<Refund> refunds,
    Money kept) {

  /** One refund that arrived. */
  record Refund(Instant at, Money money) {}
}
