package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.Secret;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.service.ExchangeOpening.Order;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Takes consents back from providers and exchanges their codes; outside of transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuthorisationCallback {

  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 100;

  @Inject AuthorisationPlanning planning;
  @Inject ExchangeRunner runner;
  @Inject ConnectionProviders providers;
  @Inject ConnectionNotes notes;
  @Inject CurrentCaller caller;

  /**
   * @return the connection, with new tokens in force
   * @throws RuleViolation {@code authorisation-state-invalid}, {@code authorisation-not-yours},
   *     {@code authorisation-refused}, {@code authorisation-incomplete}, {@code
   *     authorisation-host-not-trusted}, {@code authorisation-other-account}, {@code
   *     account-connected-already}, {@code authorisation-code-refused}
   * @throws Conflict {@code authorisation-unanswered}, {@code connection-busy}, {@code
   *     vault-locked}
   */
  @PermitAll
  public ConnectionView take(AuthorisationReturn back) {
    OAuthProvider provider = providers.oauth(back.provider());
    AuthorisationOpening opening = planning.open(back);
    int patience = back.state() == null ? 0 : TRIES;
    for (int tries = 0; opening.isBusy() && tries < patience; tries++) {
      pause();
      opening = planning.open(back);
    }
    if (opening.refusal() != null) {
      throw opening.refusal();
    }
    if (opening.isBusy()) {
      throw new Conflict("connection-busy");
    }
    Order order = opening.order();
    ExchangeReply reply = exchange(provider, opening, new Secret(back.code()));
    if (reply.outcome() != ExchangeState.STORED && market(order)) {
      planning.forget(order.connectionId());
    }
    if (reply.outcome() == ExchangeState.REFUSED) {
      throw new RuleViolation("authorisation-code-refused", Map.of("error", reply.error()));
    }
    if (reply.outcome() != ExchangeState.STORED) {
      throw new Conflict("authorisation-unanswered");
    }
    return notes.view(order.connectionId());
  }

  /** In the name of whoever began: the redirect itself comes without a sign-in. */
  private ExchangeReply exchange(
      OAuthProvider provider, AuthorisationOpening opening, Secret code) {
    Order order = opening.order();
    return caller.actingAs(
        market(order) ? ActorType.PROVIDER : ActorType.PERSON,
        order.actor(),
        caller.requestId(),
        () -> runner.run(opening.exchangeId(), order, () -> provider.exchange(order.host(), code)));
  }

  private static boolean market(Order order) {
    return order.actor().equals(order.provider());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
