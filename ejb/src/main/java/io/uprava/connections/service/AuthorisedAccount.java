package io.uprava.connections.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.PendingAuthorisation;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenExchangeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds or makes the connection that a consent is for. An account has one connection, which it
 * keeps; one that an installation from the provider's market brings, or brings back, stays frozen
 * until an administrator accepts it, for nobody here asked for it.
 */
@ApplicationScoped
public class AuthorisedAccount {

  private static final String FROM_MARKET = "installed from the provider's market";

  /** Nobody here has it in use, and nobody here asked for it. */
  private static final Set<ConnectionState> UNWANTED =
      Set.of(ConnectionState.NOT_CONNECTED, ConnectionState.DISCONNECTED);

  @Inject ConnectionRepository connections;
  @Inject TokenExchangeRepository exchanges;
  @Inject VaultService vault;
  @Inject ConnectionAudit audit;
  @Inject Clock clock;

  /** The consent is for another account than the connection's. */
  static final class Other extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RuleViolation refusal;

    Other(RuleViolation refusal) {
      super(refusal.code());
      this.refusal = refusal;
    }

    RuleViolation refusal() {
      return refusal;
    }
  }

  /**
   * The connection, locked, whose present tokens the keyset opens.
   *
   * @param begun null for an installation from the market
   */
  ProviderConnection of(AuthorisationReturn back, PendingAuthorisation begun) throws Other {
    Optional<UUID> known =
        connections.findByAccount(back.provider(), back.referer()).map(ProviderConnection::id);
    UUID wanted = begun == null ? null : begun.connectionId();
    ProviderConnection connection =
        wanted == null
            ? known.map(connections::getLocked).orElseGet(() -> create(back, begun))
            : chosen(wanted, known, back.referer());
    vault.requireOpen(connection);
    return connection;
  }

  /**
   * Freezes what tokens of an installation from the market bring, or bring back, although nobody
   * here asked for it; part of the transaction that stores them, for until then a stranger may have
   * made the installation up.
   */
  void freezeUnasked(ProviderConnection connection, NotedAnswer answer) {
    boolean market =
        answer.kind() == ExchangeKind.AUTHORISE && connection.provider().equals(answer.actor());
    if (market && UNWANTED.contains(connection.state())) {
      connection.freezeAsUnasked(FROM_MARKET, clock.instant());
    }
  }

  /**
   * Leaves nothing of an account that a stranger named and that brought no tokens, unless its owner
   * is being asked for them again.
   *
   * @return whether it was such an account
   */
  boolean forget(UUID id) {
    ProviderConnection connection = connections.getLocked(id);
    boolean untouched =
        connection.tokens().frozenByMarket() && connection.tokens().newestNumber() == 0;
    boolean forgotten = untouched && exchanges.findOpen(id).isEmpty();
    if (forgotten) {
      connections.remove(connection);
      audit.act(connection, "removed", "the installation brought no tokens");
    }
    return forgotten;
  }

  private ProviderConnection chosen(UUID wanted, Optional<UUID> known, String host) throws Other {
    ProviderConnection connection = connections.getLocked(wanted);
    String bound = connection.accountHost();
    if (bound != null && !bound.equals(host)) {
      throw new Other(new RuleViolation("authorisation-other-account", Map.of("host", bound)));
    }
    if (known.isPresent() && !known.get().equals(wanted)) {
      throw new Other(new RuleViolation("account-connected-already", Map.of("host", host)));
    }
    connection.bind(host);
    return connection;
  }

  private ProviderConnection create(AuthorisationReturn back, PendingAuthorisation begun) {
    String name = begun == null ? null : begun.connectionName();
    ProviderConnection connection =
        new ProviderConnection(
            back.provider(),
            new ConnectionLabel(name == null ? back.referer() : name, List.of()),
            begun == null ? null : begun.initiatorId(),
            clock.instant());
    connection.bind(back.referer());
    if (begun == null) {
      connection.freezeAsUnasked(FROM_MARKET, clock.instant());
    }
    connections.add(connection);
    audit.created(connection);
    return connection;
  }
}
