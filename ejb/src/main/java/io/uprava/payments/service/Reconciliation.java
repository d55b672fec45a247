package io.uprava.payments.service;

import io.uprava.payments.entity.ComparisonTally;
import io.uprava.payments.entity.Difference;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.entity.ProviderState;
import io.uprava.payments.gateway.ProviderRefused;
import io.uprava.payments.gateway.ProviderUnanswered;
import io.uprava.payments.gateway.StripeFacts;
import io.uprava.payments.gateway.StripeGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Compares payments that are open or changed lately with Stripe, and lists every difference. It
 * changes no payment: that is a person's decision, see {@link ReconciliationService}.
 */
@ApplicationScoped
public class Reconciliation {

  private static final System.Logger LOG = System.getLogger(Reconciliation.class.getName());

  @Inject ReconciliationLedger ledger;
  @Inject StripeGateway stripe;

  /**
   * Compares them all, one after the other.
   *
   * @param each called before each payment
   */
  ComparisonTally run(Runnable each) {
    ComparisonTally tally = ComparisonTally.NOTHING;
    List<UUID> batch = ledger.due(null);
    while (!batch.isEmpty()) {
      for (UUID paymentId : batch) {
        each.run();
        tally = compared(paymentId, tally);
      }
      batch = ledger.due(batch.get(batch.size() - 1));
    }
    return tally;
  }

  private ComparisonTally compared(UUID paymentId, ComparisonTally tally) {
    try {
      return tally.compared(compare(paymentId));
    } catch (ProviderRefused | ProviderUnanswered failure) {
      LOG.log(
          System.Logger.Level.WARNING,
          "payment {0} not compared: {1}",
          paymentId,
          failure.getMessage());
      return tally.withSkipped();
    }
  }

  /**
   * Compares one payment.
   *
   * @return number of differences
   */
  public int compare(UUID paymentId) {
    List<ProviderFact> ours = ledger.facts(paymentId);
    List<Difference> differences = differences(ours, theirs(ours));
    ledger.note(paymentId, differences);
    return differences.size();
  }

  /** Everything Stripe says now of what we know, and of the refunds we may not know. */
  List<ProviderFact> theirs(List<ProviderFact> ours) {
    Map<String, ProviderFact> seen = new LinkedHashMap<>();
    for (ProviderFact known : ours) {
      if (!known.providerId().startsWith("failed:")) {
        StripeFacts.of(null, stripe.read(known.type(), known.providerId()))
            .forEach(fact -> seen.merge(fact.providerId(), fact, ProviderFact::merge));
      }
    }
    for (ProviderFact fact : List.copyOf(seen.values())) {
      if (fact.intentId() != null && !seen.containsKey(fact.intentId())) {
        StripeFacts.of(null, stripe.read(ProviderObjectType.PAYMENT_INTENT, fact.intentId()))
            .forEach(found -> seen.merge(found.providerId(), found, ProviderFact::merge));
      }
    }
    List.copyOf(seen.values()).stream()
        .filter(fact -> fact.state() == ProviderState.INTENT_SUCCEEDED)
        .flatMap(intent -> stripe.refunds(intent.providerId()).stream())
        .flatMap(refund -> StripeFacts.of(null, refund).stream())
        .forEach(found -> seen.merge(found.providerId(), found, ProviderFact::merge));
    return List.copyOf(seen.values());
  }

  private static List<Difference> differences(List<ProviderFact> ours, List<ProviderFact> theirs) {
    Map<String, ProviderFact> known = new LinkedHashMap<>();
    ours.forEach(fact -> known.put(fact.providerId(), fact));
    List<Difference> differences = new ArrayList<>();
    for (ProviderFact their : theirs) {
      ProviderFact our = known.get(their.providerId());
      if (our == null) {
        differences.add(
            new Difference(their.providerId(), GapKind.UNKNOWN_OBJECT, "", said(their)));
      } else if (!our.merge(their).key().equals(our.key())) {
        differences.add(new Difference(their.providerId(), GapKind.BEHIND, said(our), said(their)));
      }
    }
    return differences;
  }

  private static String said(ProviderFact fact) {
    return fact.key().substring(fact.providerId().length() + 1);
  }
}
