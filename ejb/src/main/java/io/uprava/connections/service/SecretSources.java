package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which source of each secret is in effect: a setting of the container wins over the vault. */
@ApplicationScoped
public class SecretSources {

  /** Secrets of our registrations, which nobody enters in a page. */
  private static final List<String> OF_CONTAINER =
      List.of(
          "amocrm.client.secret",
          "kommo.client.secret",
          "instagram.app.secret",
          "stripe.webhook.secrets");

  private static final int MOST = 20;

  @Inject ConnectionProviders providers;
  @Inject ConnectionSettings settings;
  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;

  /** Every secret, by the name of its variable. */
  List<SecretSourceView> all() {
    List<SecretSourceView> sources = new ArrayList<>();
    for (ConnectionProvider provider : providers.all()) {
      String setting = provider.traits().setting();
      if (setting != null) {
        sources.addAll(of(setting, provider.code()));
      }
    }
    OF_CONTAINER.forEach(setting -> sources.add(ofContainer(setting)));
    return sources;
  }

  private List<SecretSourceView> of(String setting, String provider) {
    SecretSourceView given = ofContainer(setting);
    List<SecretSourceView> entered =
        settings.secret(setting).isPresent() ? List.of() : entered(setting, provider);
    return entered.isEmpty() ? List.of(given) : entered;
  }

  private SecretSourceView ofContainer(String setting) {
    return settings
        .secret(setting)
        .map(secret -> SecretSourceView.container(variable(setting), TokenFingerprint.of(secret)))
        .orElseGet(() -> SecretSourceView.none(variable(setting)));
  }

  private List<SecretSourceView> entered(String setting, String provider) {
    return connections.findOf(provider, MOST).stream()
        .filter(connection -> connection.generation() > 0)
        .flatMap(connection -> entered(setting, connection))
        .toList();
  }

  private Stream<SecretSourceView> entered(String setting, ProviderConnection connection) {
    return generations.find(connection.id(), connection.generation()).stream()
        .map(generation -> entered(setting, connection, generation));
  }

  private static SecretSourceView entered(
      String setting, ProviderConnection connection, TokenGeneration generation) {
    return new SecretSourceView(
        variable(setting),
        "vault",
        generation.fingerprint(),
        connection.id(),
        connection.label().name(),
        generation.createdAt());
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
