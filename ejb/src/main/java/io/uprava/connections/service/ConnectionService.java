package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Making, naming and ending connections. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class ConnectionService {

  @Inject ConnectionRepository connections;
  @Inject ConnectionProviders providers;
  @Inject ConnectionSecrets secrets;
  @Inject ConnectionCircle circle;
  @Inject Clock clock;

  /**
   * @throws RuleViolation {@code provider-unknown}, {@code provider-takes-no-secret}, {@code
   *     connection-name-invalid}, {@code connection-tag-invalid}
   */
  public ConnectionView create(@Valid CreateConnectionCommand command) {
    String provider = providers.get(command.provider()).code();
    ConnectionLabel label = ConnectionLabels.of(command.name(), command.tags());
    ProviderConnection connection =
        new ProviderConnection(provider, label, circle.caller().userId(), clock.instant());
    connections.add(connection);
    circle.audit().created(connection);
    if (command.secret() != null) {
      secrets.enter(connection, command.secret(), null);
      connections.flush();
    }
    return circle.view(connection);
  }

  /**
   * @param expectedVersion null when the caller does not mind which one is stored
   * @throws NotFound {@code connection-not-found}
   * @throws RuleViolation as {@link #create}
   */
  public ConnectionView update(UUID id, ConnectionPatch patch, Long expectedVersion) {
    ProviderConnection connection = connections.getLocked(id);
    if (expectedVersion != null) {
      connection.requireVersion(expectedVersion);
    }
    Map<String, Object> before = ConnectionAudit.values(connection);
    ConnectionLabel label = connection.label();
    connection.describe(
        ConnectionLabels.of(
            patch.name() == null ? label.name() : patch.name(),
            patch.tags() == null ? label.tags() : patch.tags()),
        clock.instant());
    connections.flush();
    circle.audit().changed(connection, before);
    return circle.view(connection);
  }

  /**
   * Puts an entered secret in force.
   *
   * @throws RuleViolation {@code provider-takes-no-secret}
   * @throws Conflict {@code vault-locked}
   */
  public ConnectionView enterSecret(UUID id, String secret, String reason) {
    ProviderConnection connection = connections.getLocked(id);
    secrets.enter(connection, secret, Reason.require(reason));
    connections.flush();
    return circle.view(connection);
  }
}
