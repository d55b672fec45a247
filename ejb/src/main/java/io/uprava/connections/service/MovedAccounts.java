package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.TooManyRequests;
import io.uprava.connections.gateway.CallableProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows accounts whose owners gave them another name. That a host answers 404 mostly means that
 * what was asked for is not there, so that the provider is asked for the account's host in its
 * turn, and not again soon after it said that it is the one we know.
 */
@ApplicationScoped
public class MovedAccounts {

  /** How long this node believes that an account did not move. */
  static final Duration BELIEVED = Duration.ofMinutes(10);

  /** How long it does not ask again when it was not told. */
  private static final Duration UNTOLD = Duration.ofMinutes(1);

  private static final int MOST = 10_000;

  @Inject PacedCalls calls;
  @Inject CallTokens tokens;
  @Inject ConnectionMoving moving;
  @Inject Clock clock;

  private final Map<UUID, Instant> quiet = new ConcurrentHashMap<>();

  /**
   * The token at the host where its account is now; empty where that is the host it was called at,
   * or is not known.
   *
   * @throws Conflict as {@link LiveTokens#get}
   * @throws TooManyRequests {@code provider-busy}
   */
  Optional<LiveToken> follow(CallableProvider provider, LiveToken token, CallManner manner) {
    if (!provider.hosted() || asked(token.connectionId())) {
      return Optional.empty();
    }
    String host = calls.host(provider, token, manner).host();
    if (host == null || host.equals(token.accountHost())) {
      leave(token.connectionId(), host == null ? UNTOLD : BELIEVED);
      return Optional.empty();
    }
    moving.move(token.connectionId(), token.accountHost(), host);
    // where it cannot be followed, for another connection is there, this is asked seldom as well
    leave(token.connectionId(), UNTOLD);
    return Optional.of(tokens.get(token.connectionId(), manner))
        .filter(moved -> !moved.accountHost().equals(token.accountHost()));
  }

  private boolean asked(UUID connection) {
    Instant until = quiet.get(connection);
    return until != null && clock.instant().isBefore(until);
  }

  private void leave(UUID connection, Duration pause) {
    if (quiet.size() >= MOST) {
      quiet.clear();
    }
    quiet.put(connection, clock.instant().plus(pause));
  }
}
