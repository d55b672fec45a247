package io.uprava.payments.service;

import io.uprava.payments.entity.AttemptKind;
import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.gateway.StripeFacts;
import io.uprava.payments.repository.PaymentCall;
import io.uprava.payments.repository.PaymentLedgerRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Settles calls to the provider; each outcome is a short transaction of its own, after the call.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptLedger {

  @Inject PaymentLedgerRepository ledger;
  @Inject PaymentAdoption adoption;
  @Inject AttemptBooking booking;
  @Inject PaymentWithdrawal withdrawal;
  @Inject PaymentNews news;

  /** The provider did it; {@code object} is what it answered or what shows that it did. */
  @PermitAll
  public void succeeded(UUID attemptId, JsonObject object) {
    List<ProviderFact> facts = StripeFacts.of(null, object);
    adoption.hold(facts);
    PaymentCall call = ledger.getLockedCall(attemptId);
    if (booking.succeed(call, object)) {
      news.attempted(call, null);
    }
    adoption.adopt(call.payment(), facts, FactSource.answer());
  }

  /** The provider refused it; a payment that it refused to offer is taken back. */
  @PermitAll
  public void refused(UUID attemptId, String error) {
    PaymentCall call = ledger.getLockedCall(attemptId);
    fail(call, error);
    if (call.attempt().kind() == AttemptKind.CREATE_SESSION) {
      withdrawal.withdraw(call.payment(), error);
    }
  }

  /** The provider certainly never did it. */
  @PermitAll
  public void lost(UUID attemptId, String error) {
    fail(ledger.getLockedCall(attemptId), error);
  }

  /** Nobody knows whether the provider did it. */
  @PermitAll
  public void unanswered(UUID attemptId, String error, Duration retryAfter) {
    PaymentCall call = ledger.getLockedCall(attemptId);
    if (booking.doubt(call, error, retryAfter)) {
      news.attempted(call, error);
    }
  }

  private void fail(PaymentCall call, String error) {
    if (booking.fail(call, error)) {
      news.attempted(call, error);
    }
  }
}
