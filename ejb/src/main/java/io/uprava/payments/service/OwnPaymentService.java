package io.uprava.payments.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentListRepository;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the caller is asked to pay. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class OwnPaymentService {

  @Inject PaymentRepository payments;
  @Inject PaymentListRepository lists;
  @Inject PaymentViews views;
  @Inject CurrentCaller caller;

  /** Newest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PageOf<PaymentView> list(PageRequest page) {
    PaymentFilter mine = PaymentFilter.ofClient(caller.userId().toString());
    return lists.page(mine, page).map(PaymentView::of);
  }

  /**
   * @throws NotFound {@code payment-not-found}, also for another's
   */
  public PaymentView get(UUID id) {
    Payment payment = payments.get(id);
    if (!caller.userId().equals(payment.clientId())) {
      throw new NotFound("payment-not-found");
    }
    return views.of(payment);
  }
}
