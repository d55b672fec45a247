package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.repository.EnteredSecret;
import io.uprava.connections.repository.EnteredSecretRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  private static final int MOST = 100;

  @Inject ConnectionProviders providers;
  @Inject ConnectionSettings settings;
  @Inject EnteredSecretRepository secrets;

  /** Every secret, by the name of its variable. */
  List<SecretSourceView> all() {
    Map<String, List<SecretSourceView>> entered = entered();
    List<SecretSourceView> sources = new ArrayList<>();
    for (ConnectionProvider provider : providers.all()) {
      String setting = provider.traits().setting();
      if (setting != null) {
        sources.addAll(entered.getOrDefault(provider.code(), List.of(ofContainer(setting))));
      }
    }
    OF_CONTAINER.forEach(setting -> sources.add(ofContainer(setting)));
    return sources;
  }

  private SecretSourceView ofContainer(String setting) {
    String fingerprint = settings.readable(setting).map(TokenFingerprint::of).orElse(null);
    return settings.gives(setting)
        ? SecretSourceView.container(variable(setting), fingerprint)
        : SecretSourceView.none(variable(setting));
  }

  /** What is in effect of what was entered, by provider; what the container gives wins over it. */
  private Map<String, List<SecretSourceView>> entered() {
    List<String> without =
        providers.all().stream()
            .filter(provider -> provider.traits().setting() != null)
            .filter(provider -> !settings.gives(provider.traits().setting()))
            .map(ConnectionProvider::code)
            .toList();
    return secrets.findEntered(without, MOST).stream()
        .collect(
            Collectors.groupingBy(
                EnteredSecret::provider, Collectors.mapping(this::view, Collectors.toList())));
  }

  private SecretSourceView view(EnteredSecret secret) {
    return new SecretSourceView(
        variable(providers.get(secret.provider()).traits().setting()),
        "vault",
        secret.fingerprint(),
        secret.connectionId(),
        secret.connectionName(),
        secret.since());
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
