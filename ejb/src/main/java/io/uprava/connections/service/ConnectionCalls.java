package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.RemoteFailure;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.TooManyRequests;
import io.uprava.connections.gateway.ApiAnswer;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.connections.gateway.CallableProvider;
import io.uprava.connections.gateway.HalPage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a provider's API with the token of a connection: in its turn, with a token that was renewed
 * once where the first one is refused. For other features; outside of transactions.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionCalls {

  private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
  private static final int UNPAID = 402;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  @Inject CallTokens tokens;
  @Inject PacedCalls calls;
  @Inject MovedAccounts moved;

  /**
   * Asks, and gives what the provider said where it did: success, or a refusal that a repetition
   * would not change.
   *
   * @throws RuleViolation {@code provider-without-api}, {@code provider-path-refused}, {@code
   *     provider-query-refused}
   * @throws Conflict {@code provider-refuses-token}, and as {@link LiveTokens#get}
   * @throws TooManyRequests {@code provider-busy}
   * @throws RemoteFailure {@code provider-unanswered}
   */
  @PermitAll
  public ApiAnswer get(UUID connectionId, ApiCall call, CallManner manner) {
    CallableProvider provider = tokens.provider(connectionId);
    provider.apiTraits().require(call.path());
    LiveToken token = tokens.get(connectionId, manner);
    ApiAnswer answer = calls.get(provider, token, call, manner);
    if (answer.unauthorised()) {
      token = tokens.after(token, manner);
      answer = calls.get(provider, token, call, manner);
    }
    if (answer.status() == NOT_FOUND) {
      Optional<LiveToken> elsewhere = moved.follow(provider, token, manner);
      if (elsewhere.isPresent()) {
        answer = calls.get(provider, elsewhere.get(), call, manner);
      }
    }
    return answered(answer);
  }

  /**
   * A page of a list; nothing found is an empty one.
   *
   * @param list name of the list within the answer
   * @throws Conflict {@code provider-account-unpaid}, {@code provider-account-forbidden}, {@code
   *     provider-refuses-call}
   * @throws RemoteFailure {@code provider-answer-unreadable}, and all that {@link #get} throws
   */
  @PermitAll
  public HalPage page(UUID connectionId, ApiCall call, String list) {
    ApiAnswer answer = get(connectionId, call, CallManner.BACKGROUND);
    if (answer.refused()) {
      throw new Conflict(
          switch (answer.status()) {
            case UNPAID -> "provider-account-unpaid";
            case FORBIDDEN -> "provider-account-forbidden";
            default -> "provider-refuses-call";
          },
          Map.of("error", answer.error()));
    }
    return HalPage.of(answer, list);
  }

  private static ApiAnswer answered(ApiAnswer answer) {
    if (answer.ok() || answer.refused() && !answer.unauthorised()) {
      return answer;
    }
    if (answer.unauthorised()) {
      throw new Conflict("provider-refuses-token", Map.of("error", answer.error()));
    }
    if (answer.tooMany()) {
      throw new TooManyRequests(
          "provider-busy", answer.retryAfter() == null ? USUAL_PAUSE : answer.retryAfter());
    }
    throw new RemoteFailure("provider-unanswered", Map.of("error", answer.error()));
  }
}
