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
  @Inject ConnectionAudit audit;

  Optional<Secret> find(ProviderConnection connection) {
    return find(connection.provider());
  }

  /** Audits that one was read, as every reading of a stored token is. */
  void noteReading(ProviderConnection connection, VaultPurpose purpose) {
    audit.read(connection, 0, purpose);
  }

  /** Whether there is one for a provider, be it readable or not. */
  boolean give(String provider) {
    String setting = providers.get(provider).traits().setting();
    return setting != null && settings.gives(setting);
  }

  /** The one for a provider, which is in effect for all of its connections. */
  Optional<Secret> find(String provider) {
    String setting = providers.get(provider).traits().setting();
    return Optional.ofNullable(setting).flatMap(settings::secret);
  }
}
