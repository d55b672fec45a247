package io.uprava.payments.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.secret.RandomToken;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Decides under the payment's lock where the bearer of a link pays. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkOpening {

  @Inject PaymentRepository payments;
  @Inject CheckoutPlanning checkout;
  @Inject PaymentJournal journal;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Where to pay, or the call that makes such a page; one of both is null. */
  public record Opened(UUID paymentId, String checkoutUrl, UUID attemptId) {}

  /**
   * @throws NotFound {@code payment-not-found}
   * @throws Conflict {@code payment-link-ended}, {@code payment-outcome-unknown}
   */
  @PermitAll
  public Opened open(String token) {
    UUID id =
        payments
            .findByLink(RandomToken.hash(token))
            .orElseThrow(() -> new NotFound("payment-not-found"))
            .id();
    Payment payment = payments.getLocked(id);
    Instant now = clock.instant();
    if (payment.payable(now)) {
      return new Opened(id, payment.checkoutUrl(), null);
    }
    if (!PublicPaymentView.offered(payment, now)) {
      throw new Conflict("payment-link-ended");
    }
    UUID attempt = checkout.plan(payment);
    journal.tell(payment, TimelineEntry.of(TimelineKind.REQUEST, "link-opened", Map.of()));
    return new Opened(id, null, attempt);
  }

  /** The payment as the bearer of its link may see it. */
  @PermitAll
  public PublicPaymentView look(String token) {
    return payments
        .findByLink(RandomToken.hash(token))
        .map(this::view)
        .orElseThrow(() -> new NotFound("payment-not-found"));
  }

  private PublicPaymentView view(Payment payment) {
    return PublicPaymentView.of(payment, settings.companyName(), clock.instant());
  }
}
