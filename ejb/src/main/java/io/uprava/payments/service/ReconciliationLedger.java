package io.uprava.payments.service;

import io.uprava.payments.entity.Difference;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObject;
import io.uprava.payments.entity.Requester;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.payments.repository.ProviderObjectRepository;
import io.uprava.payments.repository.ReconciliationGapRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The database's side of the comparison, in short transactions between the calls. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReconciliationLedger {

  private static final Duration RECENT = Duration.ofDays(3);
  private static final int BATCH = 100;

  @Inject PaymentRepository payments;
  @Inject ProviderObjectRepository objects;
  @Inject ReconciliationGapRepository gaps;
  @Inject Clock clock;

  /** The next payments to compare: open ones, and those that changed lately. */
  @PermitAll
  public List<UUID> due(UUID after) {
    return payments.toCompare(clock.instant().minus(RECENT), after, BATCH);
  }

  @PermitAll
  public List<ProviderFact> facts(UUID paymentId) {
    return objects.of(paymentId).stream().map(ProviderObject::fact).toList();
  }

  /** Remembers what differs; what differed before and does not now is gone. */
  @PermitAll
  public void note(UUID paymentId, List<Difference> differences) {
    Payment payment = payments.getLocked(paymentId);
    Instant now = clock.instant();
    Set<String> still =
        differences.stream().map(Difference::providerId).collect(Collectors.toSet());
    gaps.open(payment.id()).stream()
        .filter(gap -> gap.kind() == GapKind.UNKNOWN_OBJECT || gap.kind() == GapKind.BEHIND)
        .filter(gap -> !still.contains(gap.providerId()))
        .forEach(gap -> gap.settle(GapStatus.GONE, new Requester(null, "uprava", now), null));
    differences.forEach(difference -> gaps.note(payment, difference, now));
  }
}
