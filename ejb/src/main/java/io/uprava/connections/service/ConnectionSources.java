package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import io.uprava.connections.service.ConnectionSourceView.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Which services there are, and where the token that is in effect comes from; never a value. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ConnectionSources {

  private static final String FIRST_TOKEN = ".refresh.token";

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject ConnectionProviders providers;
  @Inject ConnectionSettings settings;

  /** Every service that can be connected. */
  public List<ConnectionProviderView> providers() {
    return providers.all().stream().map(ConnectionProviderView::of).toList();
  }

  /**
   * @throws RuleViolation {@code provider-unknown}
   */
  public ConnectionProviderView provider(String code) {
    return ConnectionProviderView.of(providers.get(code));
  }

  /**
   * @throws NotFound {@code connection-not-found}
   */
  public ConnectionSourceView of(UUID connectionId) {
    ProviderConnection connection = connections.get(connectionId);
    String setting = providers.get(connection.provider()).traits().setting();
    if (setting != null && settings.gives(setting)) {
      String fingerprint = settings.readable(setting).map(TokenFingerprint::of).orElse(null);
      return new ConnectionSourceView(
          Kind.CONTAINER, variable(setting), fingerprint, null, false, null);
    }
    String ignored = ignored(connection);
    return generations
        .find(connectionId, connection.generation())
        .map(
            now ->
                new ConnectionSourceView(
                    Kind.VAULT,
                    null,
                    now.fingerprint(),
                    now.source(),
                    now.state() == GenerationState.REVOKED,
                    ignored))
        .orElseGet(() -> new ConnectionSourceView(Kind.NONE, null, null, null, false, ignored));
  }

  /** How a setting is called in the environment. */
  static String variable(String setting) {
    return setting == null ? null : setting.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private String ignored(ProviderConnection connection) {
    return settings
        .bootstrap(connection.provider())
        .filter(first -> first.host().equals(connection.accountHost()))
        .map(first -> variable(connection.provider() + FIRST_TOKEN))
        .orElse(null);
  }
}
