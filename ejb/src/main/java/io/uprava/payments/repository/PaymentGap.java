package io.uprava.payments.repository;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ReconciliationGap;

/** A difference and the payment it is about. */
public record PaymentGap(ReconciliationGap gap, Payment payment) {}
