package io.uprava.payments.service;

import io.uprava.payments.entity.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Shows a payment with everything that can be told of it now, its link too. */
@ApplicationScoped
class PaymentViews {

  @Inject PaymentLinks links;
  @Inject Clock clock;

  PaymentView of(Payment payment) {
    return PaymentView.of(payment, links.find(payment).orElse(null), clock.instant());
  }
}
