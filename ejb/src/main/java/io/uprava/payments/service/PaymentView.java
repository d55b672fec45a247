package io.uprava.payments.service;

import io.uprava.common.json.JsonText;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.repository.PaymentRow;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A payment as people and programs see one; amounts in minor units.
 *
 * @param disputeState the dispute that matters most, null without one
 * @param disputeDueAt until when evidence can be handed in
 * @param outcomeUnknown whether a call to Stripe has an outcome that is being found out
 * @param checkoutUrl where the client pays now, null when they cannot and in lists
 * @param paymentUrl the client's lasting link, null in lists and while the keyset does not open it
 * @param version for {@code If-Match}
 */
public record PaymentView(
    UUID id,
    String externalKey,
    PaymentStatus status,
    long amount,
    String currency,
    long receivedAmount,
    long refundedAmount,
    String description,
    UUID clientId,
    String clientEmail,
    String clientName,
    CaptureMethod captureMethod,
    Map<String, Object> metadata,
    boolean livemode,
    ProviderState disputeState,
    Instant disputeDueAt,
    boolean outcomeUnknown,
    String checkoutUrl,
    Instant checkoutExpiresAt,
    String paymentUrl,
    Instant linkExpiresAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static PaymentView of(Payment payment, String paymentUrl, Instant now) {
    boolean payable = payment.payable(now);
    return new PaymentView(
        payment.id(),
        payment.externalKey(),
        payment.status(),
        payment.money().amount(),
        payment.money().currency(),
        payment.receivedAmount(),
        payment.refundedAmount(),
        payment.description(),
        payment.clientId(),
        payment.clientEmail(),
        payment.clientName(),
        payment.captureMethod(),
        JsonText.read(payment.metadata()),
        payment.livemode(),
        payment.disputeState(),
        payment.disputeDueAt(),
        payment.outcomeUnknown(),
        payable ? payment.checkoutUrl() : null,
        payable ? payment.checkoutExpiresAt() : null,
        paymentUrl,
        payment.linkExpiresAt(),
        payment.createdAt(),
        payment.updatedAt(),
        payment.version());
  }

  static PaymentView of(PaymentRow row) {
    return new PaymentView(
        row.id(),
        row.externalKey(),
        row.status(),
        row.amount(),
        row.currency(),
        row.receivedAmount(),
        row.refundedAmount(),
        row.description(),
        row.clientId(),
        row.clientEmail(),
        row.clientName(),
        row.captureMethod(),
        JsonText.read(row.metadata()),
        row.livemode(),
        row.disputeState(),
        row.disputeDueAt(),
        row.outcomeUnknown(),
        null,
        null,
        null,
        row.linkExpiresAt(),
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }
}
