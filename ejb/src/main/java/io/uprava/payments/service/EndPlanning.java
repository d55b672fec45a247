package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides under the payment's lock how to see to it that nobody pays it any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndPlanning {

  @Inject PaymentRepository payments;
  @Inject CallPlanning calls;
  @Inject PaymentAdoption adoption;
  @Inject PaymentNews news;
  @Inject Clock clock;

  /**
   * Calls a payment off.
   *
   * @return the calls to make
   * @throws Conflict {@code payment-not-cancellable}
   */
  @PermitAll
  public List<UUID> cancel(UUID id, String reason, Long expectedVersion) {
    Payment payment = payments.getLocked(id, expectedVersion);
    Instant now = clock.instant();
    payment.cancel(now);
    payment.endLink(now);
    news.act(payment, "cancel-requested", Map.of(), reason);
    List<UUID> ends = calls.ends(payment);
    adoption.rederive(payment);
    return ends;
  }

  /**
   * Ends the time in which a payment can be paid.
   *
   * @return the calls to make
   * @throws Conflict {@code payment-not-awaited}
   */
  @PermitAll
  public List<UUID> expire(UUID id, String reason, Long expectedVersion) {
    Payment payment = payments.getLocked(id, expectedVersion);
    if (payment.status() != PaymentStatus.AWAITING_PAYMENT) {
      throw new Conflict("payment-not-awaited");
    }
    payment.endLink(clock.instant());
    news.act(payment, "expire-requested", Map.of(), reason);
    return calls.ends(payment);
  }
}
