package io.uprava.payments.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.i18n.Texts;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.Money;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Receipts of payments whose money was received. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
public class ReceiptService {

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject Settings settings;
  @Inject Texts texts;

  /**
   * The receipt as PDF.
   *
   * @param zone in which its times are told
   * @throws NotFound {@code payment-not-found}
   * @throws Conflict {@code receipt-before-money} when nothing was received
   */
  public byte[] pdf(UUID paymentId, Locale locale, ZoneId zone) {
    return new ReceiptPdf(texts, Texts.spoken(locale), zone).of(receipt(payments.get(paymentId)));
  }

  private Receipt receipt(Payment payment) {
    List<PaymentTransaction> settled =
        ledger.transactions(payment.id()).stream()
            .filter(movement -> movement.status() == TransactionStatus.SUCCEEDED)
            .toList();
    PaymentTransaction received =
        settled.stream()
            .filter(ReceiptService::receives)
            .findFirst()
            .orElseThrow(() -> new Conflict("receipt-before-money"));
    String currency = payment.money().currency();
    return new Receipt(
        payment.id().toString(),
        new Receipt.Issuer(settings.companyName(), settings.companyDetails()),
        payment.clientName(),
        payment.clientEmail(),
        payment.description(),
        received.settledAt(),
        payment.externalKey(),
        received.providerId(),
        payment.livemode(),
        new Money(payment.receivedAmount(), currency),
        settled.stream()
            .filter(movement -> movement.type() == TransactionType.REFUND)
            .map(refund -> new Receipt.Refund(refund.settledAt(), refund.money()))
            .toList(),
        new Money(payment.receivedAmount() - payment.refundedAmount(), currency));
  }

  private static boolean receives(PaymentTransaction movement) {
    return movement.type() == TransactionType.PURCHASE
        || movement.type() == TransactionType.CAPTURE;
  }
}
