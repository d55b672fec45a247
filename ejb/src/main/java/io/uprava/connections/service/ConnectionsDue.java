package io.uprava.connections.service;

import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenExchangeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Which connections want work. */
@Stateless
public class ConnectionsDue {

  private static final int AT_ONCE = 500;
  private static final Duration PROVEN = Duration.ofDays(1);

  @Inject ConnectionRepository connections;
  @Inject TokenExchangeRepository exchanges;
  @Inject ContainerSecrets container;
  @Inject Clock clock;

  /** Connections to be renewed although nobody uses them. */
  @PermitAll
  public List<UUID> idle() {
    return connections.findIdle(clock.instant(), AT_ONCE);
  }

  /** Connections with an exchange that nobody finished. */
  @PermitAll
  public List<UUID> interrupted() {
    return exchanges.findOverdue(clock.instant()).stream()
        .map(TokenExchange::connectionId)
        .toList();
  }

  /** Connections of whose end people may have to be told. */
  @PermitAll
  public List<UUID> ending() {
    Instant soon = clock.instant().plus(Duration.ofDays(Collections.max(ExpiryWarning.DAYS)));
    return connections.findEnding(soon, Collections.min(ExpiryWarning.DAYS), AT_ONCE);
  }

  /**
   * Connections of a provider that were not seen to work for a day, and those whose secret of the
   * container was refused: it may have been mended since.
   */
  @PermitAll
  public List<UUID> unproven(String provider) {
    List<UUID> due =
        new ArrayList<>(connections.findUnproven(provider, clock.instant().minus(PROVEN), AT_ONCE));
    if (container.give(provider)) {
      due.addAll(connections.findRefused(provider, AT_ONCE));
    }
    return due;
  }

  /** Connections of a provider that did not answer when it was asked last. */
  @PermitAll
  public List<UUID> unanswered(String provider) {
    return connections.findUnanswered(provider, clock.instant(), AT_ONCE);
  }
}
