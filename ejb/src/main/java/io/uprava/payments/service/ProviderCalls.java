package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.gateway.ProviderCall;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells what exactly the provider is to be asked for, from what was planned. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProviderCalls {

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject PaymentLinks links;

  @PermitAll
  public ProviderCall of(UUID attemptId) {
    PaymentAttempt attempt = ledger.getAttempt(attemptId);
    Payment payment = payments.get(attempt.paymentId());
    return new ProviderCall(
        attempt.order(),
        attempt.idempotencyKey(),
        payment.id(),
        attempt.id(),
        attempt.transactionId(),
        payment.money(),
        payment.description(),
        payment.clientEmail(),
        payment.captureMethod(),
        links.wayBack(payment));
  }
}
