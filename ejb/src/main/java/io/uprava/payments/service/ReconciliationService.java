package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.repository.ReconciliationGapRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Differences between Stripe and us, and what people do about them. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT})
public class ReconciliationService {

  @Inject ReconciliationGapRepository gaps;
  @Inject Reconciliation reconciliation;
  @Inject ReconciliationLedger ledger;
  @Inject GapSettlement settlement;

  /** Differences, newest first. */
  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
  public PageOf<GapView> list(GapFilter filter, PageRequest page) {
    return gaps.page(filter, page).map(row -> GapView.of(row.gap(), row.payment()));
  }

  /** How many differences of a payment nobody has settled. */
  @RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
  public long openOf(UUID paymentId) {
    return gaps.countOpen(paymentId);
  }

  /**
   * Compares one payment with Stripe now.
   *
   * @return number of differences
   * @throws NotFound {@code payment-not-found}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int compare(UUID paymentId) {
    return reconciliation.compare(paymentId);
  }

  /**
   * Takes over what Stripe says of the payment now.
   *
   * @throws Conflict {@code gap-settled}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public GapView apply(UUID gapId, String reason) {
    String why = Reason.require(reason);
    List<ProviderFact> ours = ledger.facts(gaps.get(gapId).paymentId());
    return settlement.settle(gapId, GapStatus.APPLIED, reconciliation.theirs(ours), why);
  }

  /**
   * Leaves the payment as it is.
   *
   * @throws Conflict {@code gap-settled}
   */
  public GapView dismiss(UUID gapId, String reason) {
    return settlement.settle(gapId, GapStatus.DISMISSED, List.of(), Reason.require(reason));
  }
}
