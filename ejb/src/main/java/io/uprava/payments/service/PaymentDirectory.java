package io.uprava.payments.service;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentListRepository;
import io.uprava.payments.repository.PaymentTotal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The list of payments: pages, counts and sums of one filter. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
public class PaymentDirectory {

  @Inject PaymentListRepository payments;

  /** Reads outside a transaction: it is one statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PageOf<PaymentView> list(PaymentFilter filter, PageRequest page) {
    return payments.page(filter, page).map(PaymentView::of);
  }

  /** Counts all matches; only on request, it reads every one of them. */
  public long count(PaymentFilter filter) {
    return totals(filter).stream().mapToLong(PaymentTotal::payments).sum();
  }

  /** How many and how much, by currency; only on request, it reads every match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PaymentTotal> totals(PaymentFilter filter) {
    return payments.totals(filter);
  }
}
