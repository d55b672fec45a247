package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tests the connection of a provider, where mostly there is one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE})
public class ConnectionTesting {

  @Inject ConnectionRepository connections;
  @Inject ConnectionActs acts;

  /**
   * @param connectionId which one; null when there is only one
   * @throws NotFound {@code connection-not-found}
   * @throws RuleViolation {@code connection-ambiguous} when there are several
   * @throws Conflict as {@link ConnectionActs#test}
   */
  public ConnectionTestView test(String provider, UUID connectionId) {
    return acts.test(connectionId == null ? only(provider) : connectionId);
  }

  private UUID only(String provider) {
    List<ProviderConnection> found = connections.findOf(provider, 2);
    if (found.size() > 1) {
      throw new RuleViolation("connection-ambiguous");
    }
    return found.stream()
        .findFirst()
        .map(ProviderConnection::id)
        .orElseThrow(() -> new NotFound("connection-not-found"));
  }
}
