package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes views, which tell whether a setting of the container wins over what is stored. */
@ApplicationScoped
public class ConnectionViews {

  @Inject ConnectionProviders providers;
  @Inject ConnectionSettings settings;
  @Inject Clock clock;

  ConnectionView of(ProviderConnection connection) {
    return ConnectionView.of(
        connection, providers.get(connection.provider()), ofContainer(connection), clock.instant());
  }

  /** The one act that helps it, whatever freeze lies over it. */
  ConnectionRemedy remedy(ProviderConnection connection) {
    return ConnectionRemedy.of(
        connection.state(), providers.get(connection.provider()), ofContainer(connection));
  }

  private boolean ofContainer(ProviderConnection connection) {
    String setting = providers.get(connection.provider()).traits().setting();
    return setting != null && settings.gives(setting);
  }
}
