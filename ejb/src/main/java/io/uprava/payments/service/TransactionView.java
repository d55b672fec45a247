package io.uprava.payments.service;

import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import java.time.Instant;
import java.util.UUID;

/**
 * One movement of a payment's money.
 *
 * @param amount in minor units
 * @param requestedBy the person, or the person behind a key; null when it came from the provider
 * @param decidedBy the second person of a large refund
 */
public record TransactionView(
    UUID id,
    UUID paymentId,
    TransactionType type,
    TransactionStatus status,
    long amount,
    String currency,
    String providerId,
    String reason,
    UUID requestedBy,
    String requestedByName,
    Instant requestedAt,
    UUID decidedBy,
    String decidedByName,
    Instant decidedAt,
    Instant settledAt,
    String error) {

  static TransactionView of(PaymentTransaction transaction) {
    return new TransactionView(
        transaction.id(),
        transaction.paymentId(),
        transaction.type(),
        transaction.status(),
        transaction.money().amount(),
        transaction.money().currency(),
        transaction.providerId(),
        transaction.reason(),
        transaction.requestedBy(),
        transaction.requestedByName(),
        transaction.requestedAt(),
        transaction.decidedBy(),
        transaction.decidedByName(),
        transaction.decidedAt(),
        transaction.settledAt(),
        transaction.error());
  }
}
