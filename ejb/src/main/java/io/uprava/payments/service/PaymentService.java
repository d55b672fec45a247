package io.uprava.payments.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.UUID;

/** A single payment, from asking for it on. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_WRITE})
public class PaymentService {

  @Inject PaymentDrafting drafting;
  @Inject AttemptRunner runner;
  @Inject PaymentRepository payments;
  @Inject PaymentViews views;

  /**
   * Makes a payment and the provider's page to pay it at. The page is absent when the provider did
   * not answer; then it is found out in the background, and the client's link works all the same.
   *
   * @throws RuleViolation {@code payment-refused-by-provider}, and when the money cannot be asked
   *     for
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PaymentView create(@Valid CreatePaymentCommand command) {
    PaymentDrafting.Draft draft = drafting.open(command);
    runner.run(draft.attemptId()).ifPresent(PaymentActs::refuse);
    return views.of(payments.get(draft.paymentId()));
  }

  /**
   * @throws NotFound {@code payment-not-found}
   */
  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ, Scopes.PAYMENTS_WRITE})
  public PaymentView get(UUID id) {
    return views.of(payments.get(id));
  }
}
