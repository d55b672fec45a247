package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.gateway.AccountReply;
import io.uprava.connections.gateway.AskedProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.RenewableProvider;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Acts that ask the provider; outside of transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class ConnectionActs {

  /** The token is refused, or there is no account at this host any more. */
  private static final int UNAUTHORISED = 401;

  private static final Set<Integer> WORTH_RENEWING = Set.of(UNAUTHORISED, 404);

  @Inject LiveTokens live;
  @Inject TokenRefresher refresher;
  @Inject ConnectionProviders providers;
  @Inject ConnectionNotes notes;
  @Inject LiveTokenAge ages;

  /**
   * Renews now, whatever the cool-down; the view tells what came of it.
   *
   * @throws Conflict {@code connection-not-connected}, {@code vault-locked}, {@code
   *     connection-renewal-too-early}
   * @throws NotFound {@code connection-not-found}
   */
  public ConnectionView refresh(UUID id, String reason) {
    notes.requireRenewable(id);
    refresher
        .refresh(id, RefreshMode.BY_HAND, Reason.require(reason))
        .filter(reply -> reply.outcome() == ExchangeState.UNSENT)
        .ifPresent(reply -> notes.requireOldEnough(id, reply.error()));
    return notes.view(id);
  }

  /**
   * Asks the provider whose account it is. An access token that is refused is renewed once.
   *
   * @throws Conflict {@code connection-test-failed}, {@code connection-test-unanswered}, and what
   *     {@link LiveTokens#get} throws
   * @throws RuleViolation {@code connection-test-unknown} where that cannot be asked
   */
  @RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE})
  public ConnectionTestView test(UUID id) {
    LiveToken token = live.get(id, VaultPurpose.TEST);
    AskedProvider provider =
        providers
            .asked(token.provider())
            .orElseThrow(
                () ->
                    new RuleViolation(
                        "connection-test-unknown", Map.of("provider", token.provider())));
    AccountReply reply = ask(provider, token);
    boolean worthRenewing =
        provider instanceof RenewableProvider
            && reply.trace().statusCode() != null
            && WORTH_RENEWING.contains(reply.trace().statusCode());
    if (worthRenewing) {
      refresher.refresh(id, mode(reply), reply.trace().statusCode().toString());
      LiveToken renewed = live.get(id, VaultPurpose.TEST);
      return told(renewed, ask(provider, renewed));
    }
    return told(token, reply);
  }

  /**
   * A live access token for an integrator.
   *
   * @throws Conflict as {@link LiveTokens#get}
   */
  @RolesAllowed(Scopes.INTEGRATIONS_TOKEN)
  public LiveToken token(UUID id) {
    LiveToken token = live.get(id, VaultPurpose.HAND_OUT);
    notes.log(id, OperationKind.READ, OperationOutcome.OK, null);
    return token;
  }

  /** A token that was renewed just now is not renewed again; where the account moved, it is. */
  private static RefreshMode mode(AccountReply reply) {
    return reply.trace().statusCode() == UNAUTHORISED ? RefreshMode.REFUSED : RefreshMode.BY_HAND;
  }

  private AccountReply ask(AskedProvider provider, LiveToken token) {
    AccountReply reply = provider.account(token.accountHost(), token.token());
    notes.tested(token.connectionId(), token.generation(), reply);
    return reply;
  }

  private ConnectionTestView told(LiveToken token, AccountReply reply) {
    if (reply.outcome() == OperationOutcome.REFUSED) {
      throw new Conflict("connection-test-failed", Map.of("error", reply.error()));
    }
    if (reply.account() == null) {
      throw new Conflict("connection-test-unanswered", Map.of("error", reply.error()));
    }
    return new ConnectionTestView(
        token.connectionId(),
        token.provider(),
        token.accountHost(),
        reply.account(),
        token.generation(),
        token.expiresAt(),
        ages.of(token),
        reply.trace().millis());
  }
}
