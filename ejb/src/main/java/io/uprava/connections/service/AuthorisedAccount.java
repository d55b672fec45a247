package io.uprava.connections.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.PendingAuthorisation;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds or makes the connection that a consent is for. An account has one connection, which it
 * keeps; one that an installation from the provider's market brings stays frozen until an
 * administrator accepts it, for nobody here asked for it.
 */
@ApplicationScoped
public class AuthorisedAccount {

  static final String FROM_MARKET = "installed from the provider's market";

  @Inject ConnectionRepository connections;
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
      connection.freeze(FROM_MARKET, clock.instant());
    }
    connections.add(connection);
    audit.created(connection);
    return connection;
  }
}
