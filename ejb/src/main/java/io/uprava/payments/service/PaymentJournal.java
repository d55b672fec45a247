package io.uprava.payments.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.json.JsonText;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentEventAudit;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.repository.ProviderObjectRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Writes a payment's timeline and the audit chain, the one linked to the other. The payment's row
 * must be locked.
 */
@ApplicationScoped
class PaymentJournal {

  private static final String PAYMENT = "payment";

  @Inject ProviderObjectRepository entries;
  @Inject AuditService audit;
  @Inject Actor actor;
  @Inject Clock clock;

  /** Adds to the timeline what others need not be told of. */
  void tell(Payment payment, TimelineEntry entry) {
    if (entry.factKey() == null || !entries.told(payment.id(), entry.factKey())) {
      entries.add(
          new PaymentEventAudit(
              payment, entry, JsonText.write(entry.details()), actor.name(), clock.instant()));
    }
  }

  /**
   * Adds to the timeline and to the audit chain.
   *
   * @param before changed values as they were
   * @param after as they are
   */
  void record(
      Payment payment,
      TimelineEntry entry,
      Map<String, Object> before,
      Map<String, Object> after,
      String reason) {
    AuditRecord change =
        new AuditRecord(
            "payment." + entry.code(), PAYMENT, payment.id().toString(), before, after, reason);
    tell(payment, entry.audited(audit.record(change)));
  }
}
