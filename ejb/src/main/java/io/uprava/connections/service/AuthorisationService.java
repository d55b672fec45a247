package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.PendingAuthorisation;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.PendingAuthorisationRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Begins consents. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class AuthorisationService {

  @Inject PendingAuthorisationRepository pending;
  @Inject ConnectionRepository connections;
  @Inject ConnectionProviders providers;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

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
    OAuthProvider oauth = providers.oauth(provider);
    if (!oauth.configured()) {
      throw new Conflict("provider-not-configured");
    }
    if (connectionId != null && !connections.get(connectionId).provider().equals(provider)) {
      throw new NotFound("connection-not-found");
    }
    String state = RandomToken.create();
    String browser = RandomToken.create();
    pending.add(
        new PendingAuthorisation(provider, connectionId, clock.instant())
            .naming(name == null || name.isBlank() ? null : ConnectionLabels.of(name, null).name())
            .bind(
                caller.userId(),
                ActorName.of(caller),
                RandomToken.hash(state),
                RandomToken.hash(browser)));
    return new BegunAuthorisation(
        oauth.authorizeAddress(state), browser, PendingAuthorisation.LIFE.toSeconds());
  }

  /** As {@link #begin(String, UUID)}, at the provider of the connection. */
  public BegunAuthorisation begin(UUID connectionId) {
    ProviderConnection connection = connections.get(connectionId);
    return begin(connection.provider(), connectionId);
  }
}
