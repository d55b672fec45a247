package io.uprava.connections.service;

import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenExchangeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Which connections want work. */
@Stateless
public class ConnectionsDue {

  private static final int AT_ONCE = 500;

  @Inject ConnectionRepository connections;
  @Inject TokenExchangeRepository exchanges;
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
}
