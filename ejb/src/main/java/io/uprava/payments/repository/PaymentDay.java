package io.uprava.payments.repository;

import io.uprava.payments.entity.PaymentStatus;
import java.time.LocalDate;

/**
 * The payments made in one interval that are in one state now; sums in minor units.
 *
 * @param day first of the interval, in the company's zone
 * @param payments how many
 */
public record PaymentDay(
    LocalDate day,
    String currency,
    PaymentStatus status,
    long payments,
    long amount,
    long received,
    long refunded) {}
