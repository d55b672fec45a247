package io.uprava.payments.repository;

import io.uprava.payments.entity.PaymentStatus;
import java.time.LocalDate;

/**
 * The payments made in one interval that are in one state now.
 *
 * @param day first of the interval, in the company's zone
 * @param payments how many, in whatever currency
 */
public record StatusDay(LocalDate day, PaymentStatus status, long payments) {}
