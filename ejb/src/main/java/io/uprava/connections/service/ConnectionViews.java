package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProvider;
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
    ConnectionProvider provider = providers.get(connection.provider());
    String setting = provider.traits().setting();
    boolean ofContainer = setting != null && settings.secret(setting).isPresent();
    return ConnectionView.of(connection, provider, ofContainer, clock.instant());
  }
}
