package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
        connection.state(),
        providers.get(connection.provider()),
        ofContainer(connection),
        connection.health().refusedUs());
  }

  /** Whether its token is younger than the provider renews them. */
  boolean young(ProviderConnection connection) {
    return young(connection, clock.instant());
  }

  /** The same, at a moment. */
  boolean young(ProviderConnection connection, Instant now) {
    Instant since = connection.health().lastSuccessAt();
    Duration soonest = providers.get(connection.provider()).traits().soonest();
    return since != null && now.isBefore(since.plus(soonest));
  }

  private boolean ofContainer(ProviderConnection connection) {
    String setting = providers.get(connection.provider()).traits().setting();
    return setting != null && settings.gives(setting);
  }
}
