package io.uprava.payments.repository;

/**
 * The payments of one currency within a filter; sums in minor units.
 *
 * @param payments how many
 */
public record PaymentTotal(
    String currency, long payments, long amount, long received, long refunded) {}
