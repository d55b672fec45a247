package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.DomainException;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.gateway.AccountReply;
import io.uprava.connections.gateway.AskedProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.gateway.RenewableProvider;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts connections of a backup in force again, as far as the provider takes what the backup holds.
 * Access tokens are tried first, which spends nothing; a refresh token is exchanged only when none
 * of them works, only the newest, and as every exchange announced before. May be repeated.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenRestore {

  private static final String NOTHING_UNSPENT = "tokens-spent";

  private static final Set<Integer> CLOSED = Set.of(402, 403);

  @Inject RestoredRows rows;
  @Inject RestoredTokens restored;
  @Inject ConnectionProviders providers;
  @Inject TokenRefresher refresher;
  @Inject ConnectionNotes notes;

  /**
   * @param why noted with the tokens
   * @throws DomainException {@code connection-busy}, {@code vault-locked}
   */
  @PermitAll
  public RestoredConnection restore(ExportedConnection given, String why) {
    if (!offered(given.provider())) {
      return RestoredConnection.of(RestoreVerdict.NOT_CONFIGURED, null);
    }
    RestoredRows.Place place = rows.place(given);
    return switch (place.state()) {
      case OK -> RestoredConnection.of(RestoreVerdict.WORKS_ALREADY, place.id());
      case DISCONNECTED -> RestoredConnection.of(RestoreVerdict.ENDED, place.id());
      case FAILING ->
          new RestoredConnection(
              RestoreVerdict.UNREACHABLE, place.id(), notes.view(place.id()).lastError());
      default -> revive(place.id(), given, why);
    };
  }

  /** Whether the service can be asked from here. */
  private boolean offered(String code) {
    return providers.all().stream()
        .filter(provider -> provider.code().equals(code))
        .anyMatch(provider -> !(provider instanceof OAuthProvider oauth) || oauth.configured());
  }

  private RestoredConnection revive(UUID id, ExportedConnection given, String why) {
    if (given.newestNumber() == 0) {
      return RestoredConnection.of(RestoreVerdict.EMPTY, id);
    }
    List<ExportedGeneration> candidates =
        given.candidates().stream().filter(one -> !rows.worthless(id, one)).toList();
    if (candidates.isEmpty()) {
      return stale(id, NOTHING_UNSPENT);
    }
    Optional<AskedProvider> provider = providers.asked(given.provider());
    return provider.isEmpty()
        ? untested(id, given, candidates.get(0), why)
        : tried(provider.get(), new Attempt(id, given, candidates, why));
  }

  /** What is tried for one connection. */
  private record Attempt(
      UUID id, ExportedConnection given, List<ExportedGeneration> candidates, String why) {}

  private RestoredConnection untested(
      UUID id, ExportedConnection given, ExportedGeneration secret, String why) {
    restored.keep(id, given, secret, why);
    return RestoredConnection.of(RestoreVerdict.UNTESTED, id);
  }

  private RestoredConnection tried(AskedProvider provider, Attempt attempt) {
    String refusal = null;
    for (ExportedGeneration candidate : attempt.candidates()) {
      AccountReply reply =
          provider.account(attempt.given().accountHost(), candidate.tokens().access());
      notes.log(attempt.id(), OperationKind.RESTORE, reply.outcome(), reply.trace());
      if (reply.account() != null) {
        restored.keep(attempt.id(), attempt.given(), candidate, attempt.why());
        return RestoredConnection.of(RestoreVerdict.RESTORED, attempt.id());
      }
      if (reply.outcome() != OperationOutcome.REFUSED || closed(reply)) {
        return new RestoredConnection(RestoreVerdict.UNREACHABLE, attempt.id(), reply.error());
      }
      refusal = refusal == null ? reply.error() : refusal;
    }
    ExportedGeneration newest = attempt.candidates().get(0);
    boolean followed = newest.number() < attempt.given().newestNumber();
    boolean renewable = provider instanceof RenewableProvider && newest.tokens().refresh() != null;
    return !renewable || followed ? stale(attempt.id(), refusal) : exchange(attempt, newest);
  }

  /** An account that is not paid for or blocked: nothing is said of the token. */
  private static boolean closed(AccountReply reply) {
    return reply.trace().statusCode() != null && CLOSED.contains(reply.trace().statusCode());
  }

  private RestoredConnection exchange(Attempt attempt, ExportedGeneration newest) {
    try {
      restored.keepEnded(attempt.id(), attempt.given(), newest, attempt.why());
    } catch (Conflict refused) {
      if (TokenAdoption.MAY_WORK.equals(refused.code())) {
        return RestoredConnection.of(RestoreVerdict.UNREFUSED, attempt.id());
      }
      throw refused;
    }
    refresher.refresh(attempt.id(), RefreshMode.BY_HAND, attempt.why());
    RestoreVerdict verdict =
        switch (rows.state(attempt.id())) {
          case OK -> RestoreVerdict.RENEWED;
          case FAILING -> RestoreVerdict.UNREACHABLE;
          default -> rows.refusedUs(attempt.id()) ? RestoreVerdict.UNREFUSED : RestoreVerdict.STALE;
        };
    return new RestoredConnection(verdict, attempt.id(), notes.view(attempt.id()).lastError());
  }

  private RestoredConnection stale(UUID id, String why) {
    rows.stale(id, why);
    return new RestoredConnection(RestoreVerdict.STALE, id, why);
  }
}
