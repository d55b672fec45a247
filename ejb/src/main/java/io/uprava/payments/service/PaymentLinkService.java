package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What the bearer of a payment link may do; the link is the proof. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentLinkService {

  @Inject LinkOpening opening;
  @Inject AttemptRunner runner;

  /**
   * How the payment stands, as the server knows it.
   *
   * @throws NotFound {@code payment-not-found}
   */
  public PublicPaymentView look(String token) {
    return opening.look(token);
  }

  /**
   * The provider's page to pay at; a new one when the old one has expired.
   *
   * @throws NotFound {@code payment-not-found}
   * @throws Conflict {@code payment-link-ended}, {@code payment-outcome-unknown} while the provider
   *     does not answer
   */
  public String open(String token) {
    LinkOpening.Opened opened = opening.open(token);
    if (opened.attemptId() == null) {
      return opened.checkoutUrl();
    }
    runner.run(opened.attemptId()).ifPresent(PaymentActs::refuse);
    String url = opening.open(token).checkoutUrl();
    if (url == null) {
      throw new Conflict("payment-outcome-unknown");
    }
    return url;
  }
}
