package io.uprava.payments.repository;

import java.time.LocalDate;

/**
 * The payments made in one interval in one currency; sums in minor units.
 *
 * @param day first of the interval, in the company's zone
 * @param payments how many
 */
public record CurrencyDay(
    LocalDate day, String currency, long payments, long amount, long received, long refunded) {}
