package io.uprava.payments.service;

import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ReconciliationGap;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.payments.repository.ReconciliationGapRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Closes a difference together with what it changes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GapSettlement {

  @Inject ReconciliationGapRepository gaps;
  @Inject PaymentRepository payments;
  @Inject PaymentAdoption adoption;
  @Inject PaymentNews news;
  @Inject Actor actor;

  /**
   * @param facts what Stripe says now; empty to leave the payment as it is
   */
  @PermitAll
  public GapView settle(UUID gapId, GapStatus outcome, List<ProviderFact> facts, String reason) {
    adoption.hold(facts);
    Payment payment = payments.getLocked(gaps.get(gapId).paymentId());
    ReconciliationGap gap = gaps.getLocked(gapId);
    gap.settle(outcome, actor.requester(), reason);
    Map<String, Object> values =
        Map.of("object", gap.providerId(), "ours", gap.ours(), "theirs", gap.theirs());
    String code = outcome == GapStatus.APPLIED ? "gap-applied" : "gap-dismissed";
    news.act(payment, code, values, reason);
    if (!facts.isEmpty()) {
      adoption.adopt(payment, facts, FactSource.readBack());
    }
    return GapView.of(gap, payment);
  }
}
