package io.uprava.connections.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.Secret;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.service.VaultService.NewTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Secrets that people enter. */
@ApplicationScoped
public class ConnectionSecrets {

  @Inject ConnectionProviders providers;
  @Inject VaultService vault;
  @Inject ConnectionTrouble trouble;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Puts a secret in force, under the lock of the connection.
   *
   * @throws RuleViolation {@code provider-takes-no-secret}
   */
  void enter(ProviderConnection connection, String text, String reason) {
    ConnectionProvider provider = providers.get(connection.provider());
    if (provider instanceof OAuthProvider || text == null || text.isBlank()) {
      throw new RuleViolation(
          "provider-takes-no-secret", Map.of("provider", connection.provider()));
    }
    Secret secret = new Secret(text.strip());
    ProviderTokens tokens = new ProviderTokens(secret, null, provider.traits().life());
    vault.write(
        connection,
        connection.generation(),
        GenerationState.SUPERSEDED,
        new NewTokens(
            new TokenSet(secret, null),
            TokenTimes.of(provider.traits(), tokens, clock.instant()),
            new TokenOrigin(GenerationSource.ENTERED, null, ActorName.of(caller), reason)));
    trouble.over(connection);
  }

  void wipe(ProviderConnection connection) {
    vault.destroy(connection);
  }
}
