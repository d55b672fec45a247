package io.uprava.payments.service;

import io.uprava.integrations.service.OutgoingEvent;
import io.uprava.integrations.service.OutgoingEventCatalogue;
import io.uprava.integrations.service.WebhookPublisher;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.ProviderFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What integrators are told of payments. */
@ApplicationScoped
public class PaymentEvents implements OutgoingEventCatalogue {

  static final String CREATED = "payment.created";
  static final String STATUS_CHANGED = "payment.status_changed";
  static final String REFUND_REQUESTED = "refund.requested";
  static final String REFUND_SUCCEEDED = "refund.succeeded";
  static final String REFUND_FAILED = "refund.failed";
  static final String DISPUTE_OPENED = "dispute.opened";
  static final String DISPUTE_CLOSED = "dispute.closed";

  @Inject WebhookPublisher publisher;

  @Override
  public List<String> types() {
    return List.of(
        CREATED,
        STATUS_CHANGED,
        REFUND_REQUESTED,
        REFUND_SUCCEEDED,
        REFUND_FAILED,
        DISPUTE_OPENED,
        DISPUTE_CLOSED);
  }

  void payment(String type, Payment payment) {
    publisher.publish(new OutgoingEvent(type, payment.id(), described(payment)));
  }

  void refund(String type, Payment payment, PaymentTransaction refund) {
    Map<String, Object> data = described(payment);
    data.put("refund_id", refund.id().toString());
    data.put("refund_status", lower(refund.status()));
    data.put("refund_amount", refund.money().amount());
    publisher.publish(new OutgoingEvent(type, payment.id(), data));
  }

  void dispute(String type, Payment payment, ProviderFact dispute) {
    Map<String, Object> data = described(payment);
    data.put("dispute_id", dispute.providerId());
    data.put("dispute_state", lower(dispute.state()));
    data.put("dispute_amount", dispute.amount());
    publisher.publish(new OutgoingEvent(type, payment.id(), data));
  }

  private static Map<String, Object> described(Payment payment) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("payment_id", payment.id().toString());
    data.put("external_key", payment.externalKey());
    data.put("status", lower(payment.status()));
    data.put("amount", payment.money().amount());
    data.put("currency", payment.money().currency());
    data.put("received_amount", payment.receivedAmount());
    data.put("refunded_amount", payment.refundedAmount());
    return data;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
