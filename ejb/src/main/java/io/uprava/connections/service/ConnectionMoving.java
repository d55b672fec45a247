package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Follows an account whose owner gave it another name; the connection keeps its id. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConnectionMoving {

  private static final System.Logger LOG = System.getLogger(ConnectionMoving.class.getName());

  @Inject ConnectionRepository connections;
  @Inject ConnectionAudit audit;
  @Inject Clock clock;

  /**
   * Notes where the account is now, unless that is known, or is another connection's.
   *
   * @param from host that was asked
   */
  @PermitAll
  public void move(UUID connectionId, String from, String to) {
    ProviderConnection connection = connections.getLocked(connectionId);
    if (!from.equals(connection.accountHost())) {
      return;
    }
    if (connections.findByAccount(connection.provider(), to).isPresent()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "connection {0} was renamed to {1}, which has a connection already",
          connectionId,
          to);
      return;
    }
    Map<String, Object> before = ConnectionAudit.values(connection);
    connection.bind(to);
    ConnectionLabel label = connection.label();
    boolean namedByHost = from.equals(label.name());
    connection.describe(
        namedByHost ? new ConnectionLabel(to, label.tags()) : label, clock.instant());
    connections.flush();
    audit.changed(connection, before);
  }
}
