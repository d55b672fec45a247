package io.uprava.payments.repository;

import java.util.List;

/**
 * The same payments told in two ways; intervals without any are absent.
 *
 * @param statuses by interval, then state
 * @param currencies by interval, then currency
 */
public record PaymentDays(List<StatusDay> statuses, List<CurrencyDay> currencies) {}
