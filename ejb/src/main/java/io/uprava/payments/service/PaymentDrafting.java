package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes a new payment down, with the first call that is to be made for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentDrafting {

  @Inject StripeSettings settings;
  @Inject PaymentRepository payments;
  @Inject PaymentTerms terms;
  @Inject CheckoutPlanning checkout;
  @Inject PaymentNews news;

  /** A payment and the call that offers it to the client. */
  public record Draft(UUID paymentId, UUID attemptId) {}

  /**
   * @throws Conflict {@code payments-not-configured}, {@code external-key-taken}
   * @throws RuleViolation when the money cannot be asked for
   */
  @PermitAll
  public Draft open(CreatePaymentCommand command) {
    settings.apiKey().orElseThrow(() -> new Conflict("payments-not-configured"));
    if (command.externalKey() != null && payments.taken(command.externalKey())) {
      throw new Conflict("external-key-taken");
    }
    Payment payment = terms.payment(command);
    payments.add(payment);
    news.created(payment);
    return new Draft(payment.id(), checkout.plan(payment));
  }
}
