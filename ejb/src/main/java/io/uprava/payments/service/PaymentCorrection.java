package io.uprava.payments.service;

import io.uprava.common.error.Forbidden;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.users.service.ConfirmationPurpose;
import io.uprava.users.service.ConfirmationService;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The last resort: a person's word on where a payment stands, until money says otherwise. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT})
public class PaymentCorrection {

  /** States that a person may vouch for. */
  public static final List<PaymentStatus> POSSIBLE =
      List.of(
          PaymentStatus.PAID,
          PaymentStatus.REFUNDED,
          PaymentStatus.CANCELLED,
          PaymentStatus.EXPIRED,
          PaymentStatus.FAILED);

  @Inject PaymentRepository payments;
  @Inject ConfirmationService confirmations;
  @Inject PaymentAdoption adoption;
  @Inject PaymentJournal journal;
  @Inject PaymentViews views;

  /**
   * @param confirmationToken of purpose {@link ConfirmationPurpose#CORRECT_PAYMENT}
   * @throws Forbidden {@code confirmation-required}
   * @throws RuleViolation {@code correction-impossible}, {@code reason-required}
   */
  public PaymentView correct(
      UUID id,
      PaymentStatus wanted,
      String reason,
      String confirmationToken,
      Long expectedVersion) {
    String why = Reason.require(reason);
    confirmations.require(ConfirmationPurpose.CORRECT_PAYMENT, confirmationToken);
    Payment payment = payments.getLocked(id, expectedVersion);
    if (wanted == null || !POSSIBLE.contains(wanted) || wanted == payment.status()) {
      throw new RuleViolation("correction-impossible");
    }
    journal.tell(
        payment,
        TimelineEntry.of(
            TimelineKind.MANUAL,
            "corrected",
            Map.of("from", payment.status().name(), "to", wanted.name(), "reason", why)));
    adoption.correct(payment, wanted, why);
    payments.flush();
    return views.of(payment);
  }
}
