package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.ConnectionState;
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

/** Ends connections, which wipes their tokens for good; story and id stay for a reconnection. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ConnectionEnding {

  @Inject ConnectionRepository connections;
  @Inject ConnectionSecrets secrets;
  @Inject ConnectionCircle circle;
  @Inject ConfirmationService confirmations;
  @Inject Clock clock;

  /**
   * @param confirmationToken of purpose {@link ConfirmationPurpose#DISCONNECT_CONNECTION}
   * @throws Forbidden {@code confirmation-required}
   * @throws NotFound {@code connection-not-found}
   * @throws Conflict {@code connection-disconnected}, {@code connection-setting-in-effect} where
   *     the container gives the secret, which would go on being used
   */
  public ConnectionView disconnect(UUID id, String reason, String confirmationToken) {
    String why = Reason.require(reason);
    confirmations.require(ConfirmationPurpose.DISCONNECT_CONNECTION, confirmationToken);
    ProviderConnection connection = connections.getLocked(id);
    if (connection.state() != ConnectionState.DISCONNECTED
        && circle.view(connection).ofContainer()) {
      throw new Conflict("connection-setting-in-effect");
    }
    connection.end(clock.instant());
    secrets.wipe(connection);
    circle.audit().act(connection, "disconnected", why);
    connections.flush();
    return circle.view(connection);
  }
}
