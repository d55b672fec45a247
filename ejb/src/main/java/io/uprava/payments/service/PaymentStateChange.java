package io.uprava.payments.service;

import io.uprava.payments.entity.DerivedPayment;
import io.uprava.payments.entity.Difference;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentFacts;
import io.uprava.payments.entity.PaymentStateDerivation;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.PaymentTransitions;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.repository.ReconciliationGapRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Lets a payment follow its facts, as far as the table of transitions goes. */
@ApplicationScoped
class PaymentStateChange {

  @Inject ReconciliationGapRepository gaps;
  @Inject PaymentNews news;
  @Inject Clock clock;

  /**
   * @return false when the derived state may not follow the present one: that is shown as a gap
   */
  boolean derive(Payment payment, List<ProviderFact> facts) {
    DerivedPayment derived =
        PaymentStateDerivation.derive(
            new PaymentFacts(facts, payment.cancelled(), payment.correction()));
    PaymentStatus before = payment.status();
    if (!PaymentTransitions.allowed(before, derived.status())) {
      note(payment, GapKind.FORBIDDEN_CHANGE, lower(before), lower(derived.status()));
      return false;
    }
    payment.adopt(derived, clock.instant());
    if (before != derived.status()) {
      news.statusChanged(payment, before, null);
    }
    if (derived.received() > payment.money().amount()) {
      note(
          payment,
          GapKind.OVERPAID,
          Long.toString(payment.money().amount()),
          Long.toString(derived.received()));
    }
    return true;
  }

  /** Takes over a state that a person decided on, whatever the table says. */
  void correct(Payment payment, List<ProviderFact> facts, PaymentStatus wanted, String reason) {
    PaymentStatus before = payment.status();
    PaymentStatus derived =
        PaymentStateDerivation.derive(new PaymentFacts(facts, payment.cancelled(), null)).status();
    payment.correct(derived, wanted, clock.instant());
    payment.adopt(
        PaymentStateDerivation.derive(
            new PaymentFacts(facts, payment.cancelled(), payment.correction())),
        clock.instant());
    if (before != payment.status()) {
      news.statusChanged(payment, before, reason);
    }
  }

  private void note(Payment payment, GapKind kind, String ours, String theirs) {
    gaps.note(
        payment, new Difference(payment.id().toString(), kind, ours, theirs), clock.instant());
  }

  private static String lower(PaymentStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
