package io.uprava.payments.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.payments.gateway.ProviderRefused;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people and keys may do to a payment at the provider; each act tells what came of it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_WRITE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentActs {

  @Inject EndPlanning ends;
  @Inject CapturePlanning captures;
  @Inject AttemptRunner runner;
  @Inject PaymentService payments;

  /**
   * Calls a payment off before money came.
   *
   * @param expectedVersion null to change whatever is stored
   * @throws Conflict {@code payment-not-cancellable}
   * @throws RuleViolation {@code reason-required}, {@code payment-refused-by-provider} when the
   *     client was quicker
   */
  public PaymentView cancel(UUID id, String reason, Long expectedVersion) {
    return run(id, ends.cancel(id, Reason.require(reason), expectedVersion));
  }

  /**
   * Ends the time in which a payment can be paid.
   *
   * @throws Conflict {@code payment-not-awaited}
   */
  public PaymentView expire(UUID id, String reason, Long expectedVersion) {
    return run(id, ends.expire(id, Reason.require(reason), expectedVersion));
  }

  /**
   * Takes money that is held.
   *
   * @param amount in minor units, null for all of it; the rest is released
   * @throws Conflict {@code payment-not-authorized}, {@code payment-outcome-unknown}
   */
  public PaymentView capture(UUID id, Long amount, Long expectedVersion) {
    return run(id, List.of(captures.plan(id, amount, expectedVersion)));
  }

  private PaymentView run(UUID id, List<UUID> calls) {
    for (UUID call : calls) {
      runner.run(call).ifPresent(PaymentActs::refuse);
    }
    return payments.get(id);
  }

  static void refuse(ProviderRefused refusal) {
    throw new RuleViolation("payment-refused-by-provider", Map.of("detail", refusal.getMessage()));
  }
}
