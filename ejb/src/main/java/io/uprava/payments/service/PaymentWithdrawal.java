package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Takes back a payment that the provider refused to offer, so that it can be asked for anew. */
@ApplicationScoped
class PaymentWithdrawal {

  @Inject PaymentAdoption adoption;
  @Inject PaymentJournal journal;
  @Inject Clock clock;

  /**
   * Changes nothing when a client can pay by now.
   *
   * @param payment locked
   */
  void withdraw(Payment payment, String why) {
    if (payment.status() != PaymentStatus.DRAFT) {
      return;
    }
    Map<String, Object> before = new HashMap<>();
    before.put("external_key", payment.externalKey());
    payment.withdraw(clock.instant());
    journal.record(
        payment,
        TimelineEntry.of(TimelineKind.REQUEST, "withdrawn", before),
        before,
        Map.of("cancelled", true),
        why);
    adoption.rederive(payment);
  }
}
