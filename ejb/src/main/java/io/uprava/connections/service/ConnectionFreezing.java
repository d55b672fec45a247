package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.users.service.ConfirmationPurpose;
import io.uprava.users.service.ConfirmationService;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * The switch for intrusions: nothing of a frozen connection is handed out, while it is kept alive.
 * One administrator freezes, two release.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ConnectionFreezing {

  @Inject ConnectionRepository connections;
  @Inject ConnectionAudit audit;
  @Inject ConnectionViews views;
  @Inject ConfirmationService confirmations;
  @Inject Clock clock;

  /**
   * Freezes it, without a code by mail: an intruder is quicker than a mail, or reads it.
   *
   * @throws NotFound {@code connection-not-found}
   */
  public ConnectionView freeze(UUID id, String reason) {
    String why = Reason.require(reason);
    ProviderConnection connection = connections.getLocked(id);
    connection.freeze(why, clock.instant());
    audit.act(connection, "frozen", why);
    return shown(connection);
  }

  /**
   * Releases, or agrees to a release: the connection is released when a second administrator
   * agrees. What a provider's market brought, one administrator accepts.
   *
   * @param confirmationToken of purpose {@link ConfirmationPurpose#RELEASE_CONNECTION}
   * @throws Forbidden {@code confirmation-required}
   * @throws Conflict {@code connection-not-frozen}, {@code connection-release-needs-another}
   */
  public ConnectionView release(UUID id, String reason, String confirmationToken) {
    String why = Reason.require(reason);
    UUID who = confirmations.require(ConfirmationPurpose.RELEASE_CONNECTION, confirmationToken);
    ProviderConnection connection = connections.getLocked(id);
    boolean released = connection.release(who, clock.instant());
    audit.act(connection, released ? "released" : "release-agreed", why);
    return shown(connection);
  }

  private ConnectionView shown(ProviderConnection connection) {
    connections.flush();
    return views.of(connection);
  }
}
