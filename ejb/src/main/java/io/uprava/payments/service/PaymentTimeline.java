package io.uprava.payments.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.payments.repository.ProviderObjectRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What happened to one payment, and how its money moved. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
public class PaymentTimeline {

  @Inject PaymentRepository payments;
  @Inject ProviderObjectRepository entries;
  @Inject PaymentLedgerRepository ledger;

  /**
   * From the beginning.
   *
   * @throws NotFound {@code payment-not-found}
   */
  public List<TimelineEntryView> of(UUID paymentId) {
    payments.get(paymentId);
    return entries.timeline(paymentId).stream().map(TimelineEntryView::of).toList();
  }

  /**
   * Movements of money, oldest first.
   *
   * @throws NotFound {@code payment-not-found}
   */
  public List<TransactionView> transactions(UUID paymentId) {
    payments.get(paymentId);
    return ledger.transactions(paymentId).stream().map(TransactionView::of).toList();
  }
}
