package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Begins consents. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class AuthorisationService {

  @Inject ConsentBeginning consents;
  @Inject ConnectionRepository connections;
  @Inject CurrentCaller caller;

  /**
   * @param connectionId the connection to be made or renewed; null to let the account decide
   * @throws RuleViolation {@code provider-without-consent}
   * @throws Conflict {@code provider-not-configured}
   * @throws NotFound {@code connection-not-found}
   */
  public BegunAuthorisation begin(String provider, UUID connectionId) {
    return begin(provider, connectionId, null);
  }

  /**
   * As {@link #begin(String, UUID)}.
   *
   * @param name what to call a connection that is made; blank to call it by its account
   * @throws RuleViolation {@code connection-name-invalid}
   */
  public BegunAuthorisation begin(String provider, UUID connectionId, String name) {
    return consents.begin(
        new ConsentBeginning.Wanted(
            provider, connectionId, name, caller.userId(), ActorName.of(caller), null));
  }

  /** As {@link #begin(String, UUID)}, at the provider of the connection. */
  public BegunAuthorisation begin(UUID connectionId) {
    ProviderConnection connection = connections.get(connectionId);
    return begin(connection.provider(), connectionId);
  }
}
