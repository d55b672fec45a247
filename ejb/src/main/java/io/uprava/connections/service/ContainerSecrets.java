package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Secrets of the container, which win over stored ones. */
@ApplicationScoped
public class ContainerSecrets {

  @Inject ConnectionProviders providers;
  @Inject ConnectionSettings settings;

  Optional<Secret> find(ProviderConnection connection) {
    String setting = providers.get(connection.provider()).traits().setting();
    return Optional.ofNullable(setting).flatMap(settings::secret);
  }
}
