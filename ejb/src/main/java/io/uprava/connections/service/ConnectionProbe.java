package io.uprava.connections.service;

import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Looks whether the connections of a provider still work. A token that the provider refuses is
 * renewed, and where it refuses that, too, the connection says so and people get their mail.
 */
@ApplicationScoped
public class ConnectionProbe {

  private static final System.Logger LOG = System.getLogger(ConnectionProbe.class.getName());
  private static final ApiCall ACCOUNT = new ApiCall("api/v4/account", null);
  private static final int MOST = 100;

  @Inject ConnectionRepository connections;
  @Inject ConnectionCalls calls;
  @Inject CurrentCaller caller;

  /** Looks at all of them; outside of transactions. */
  @ActivateRequestContext
  public void look(String provider) {
    caller.actAs(ActorType.PROVIDER, provider);
    List<UUID> working =
        connections.findOf(provider, MOST).stream()
            .filter(connection -> connection.state() == ConnectionState.OK)
            .map(ProviderConnection::id)
            .toList();
    for (UUID connection : working) {
      try {
        calls.get(connection, ACCOUNT, CallManner.BACKGROUND);
      } catch (RuntimeException refused) {
        LOG.log(
            System.Logger.Level.INFO,
            "connection {0} does not work: {1}",
            connection,
            refused.getMessage());
      }
    }
  }
}
