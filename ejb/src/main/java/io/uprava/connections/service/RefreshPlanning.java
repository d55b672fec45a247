package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import io.uprava.connections.service.ExchangeOpening.Step;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides under the row's lock whether to renew, and announces it; committed when it returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshPlanning {

  private static final Duration SETTLED = Duration.ofMinutes(1);

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject ExchangeGate gate;
  @Inject RefreshAnnouncement announcement;
  @Inject Clock clock;

  /**
   * @param reason why, in the words of a person; null otherwise
   * @throws Conflict {@code connection-not-connected}, {@code vault-locked}
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public ExchangeOpening open(UUID connectionId, RefreshMode mode, String reason) {
    ProviderConnection connection = connections.getLocked(connectionId);
    Optional<ExchangeOpening> obstacle = gate.obstacle(connection);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (connection.generation() == 0 && mode != RefreshMode.RECOVERY) {
      throw new Conflict("connection-not-connected");
    }
    Optional<Step> nothing = nothing(connection, mode, clock.instant());
    return nothing.isPresent()
        ? ExchangeOpening.only(nothing.get())
        : announcement.make(connection, mode, reason);
  }

  private Optional<Step> nothing(ProviderConnection connection, RefreshMode mode, Instant now) {
    boolean good =
        switch (mode) {
          case ON_USE -> connection.tokens().fresh(now);
          case KEEP_ALIVE -> connection.state() == ConnectionState.OK && !idle(connection, now);
          case REFUSED -> granted(connection, now);
          case RECOVERY -> connection.state() != ConnectionState.FAILING;
          case BY_HAND -> false;
        };
    if (good) {
      return Optional.of(Step.FRESH);
    }
    boolean hopeless =
        mode == RefreshMode.BY_HAND
            ? revoked(connection)
            : connection.state() == ConnectionState.RECONNECT_NEEDED;
    boolean quiet = mode != RefreshMode.BY_HAND && connection.health().quiet(now);
    return hopeless || quiet ? Optional.of(Step.LEFT_ALONE) : Optional.empty();
  }

  /** Just renewed: another renewal would not make the provider take the token. */
  private static boolean granted(ProviderConnection connection, Instant now) {
    Instant last = connection.health().lastSuccessAt();
    return last != null && last.plus(SETTLED).isAfter(now);
  }

  private static boolean idle(ProviderConnection connection, Instant now) {
    Instant due = connection.tokens().nextRefreshAt();
    return due != null && !now.isBefore(due);
  }

  private boolean revoked(ProviderConnection connection) {
    return generations.get(connection.id(), connection.generation()).state()
        == GenerationState.REVOKED;
  }
}
