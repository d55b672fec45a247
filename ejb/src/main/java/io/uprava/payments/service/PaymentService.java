package io.uprava.payments.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentListRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Asking clients for money, and looking at one payment. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_WRITE})
public class PaymentService {

  @Inject PaymentDrafting drafting;
  @Inject PaymentWithdrawal withdrawal;
  @Inject AttemptRunner runner;
  @Inject PaymentRepository payments;
  @Inject PaymentListRepository lists;
  @Inject PaymentLinks links;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

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
    runner
        .run(draft.attemptId())
        .ifPresent(
            refused -> {
              withdrawal.withdraw(draft.paymentId(), refused.getMessage());
              throw new RuleViolation(
                  "payment-refused-by-provider", Map.of("detail", refused.getMessage()));
            });
    return view(payments.get(draft.paymentId()));
  }

  /**
   * @throws NotFound {@code payment-not-found}
   */
  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ, Scopes.PAYMENTS_WRITE})
  public PaymentView get(UUID id) {
    return view(payments.get(id));
  }

  /** The caller's own payments, newest first. */
  @RolesAllowed(Roles.SIGNED_IN)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PageOf<PaymentView> own(PageRequest page) {
    PaymentFilter mine = PaymentFilter.ofClient(caller.userId().toString());
    return lists.page(mine, page).map(PaymentView::of);
  }

  /**
   * One of the caller's own payments.
   *
   * @throws NotFound {@code payment-not-found}, also for another's
   */
  @RolesAllowed(Roles.SIGNED_IN)
  public PaymentView getOwn(UUID id) {
    Payment payment = payments.get(id);
    if (!caller.userId().equals(payment.clientId())) {
      throw new NotFound("payment-not-found");
    }
    return view(payment);
  }

  private PaymentView view(Payment payment) {
    return PaymentView.of(payment, links.address(payment), clock.instant());
  }
}
