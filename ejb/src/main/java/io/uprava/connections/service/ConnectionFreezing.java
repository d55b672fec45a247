package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
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
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
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
   * @throws Conflict {@code connection-not-frozen}, {@code connection-release-needs-another}
   */
  public ConnectionView release(UUID id, String reason) {
    String why = Reason.require(reason);
    ProviderConnection connection = connections.getLocked(id);
    boolean released = connection.release(caller.userId(), clock.instant());
    audit.act(connection, released ? "released" : "release-agreed", why);
    return shown(connection);
  }

  private ConnectionView shown(ProviderConnection connection) {
    connections.flush();
    return views.of(connection);
  }
}
