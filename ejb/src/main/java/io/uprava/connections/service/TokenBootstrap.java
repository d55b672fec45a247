package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.job.JobLease;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.ProviderTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connects an account by a refresh token of the container's settings, once: where the account never
 * had tokens. What is in the vault is never replaced by a setting, for the setting is spent by
 * then.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenBootstrap {

  private static final System.Logger LOG = System.getLogger(TokenBootstrap.class.getName());
  private static final String NAME = "connections-bootstrap";
  private static final List<String> PROVIDERS = List.of("amocrm", "kommo");
  private static final Secret NONE = new Secret("none");

  @Inject ConnectionSettings settings;
  @Inject ConnectionProviders providers;
  @Inject TokenAdoption adoption;
  @Inject TokenRefresher refresher;
  @Inject JobLease lease;

  private final Map<String, String> distrusted = new ConcurrentHashMap<>();

  @PermitAll
  @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
  public void run() {
    for (String provider : PROVIDERS) {
      settings
          .bootstrap(provider)
          .filter(given -> trusted(provider, given.host()))
          .filter(given -> adoption.unknown(provider, given.host()))
          .ifPresent(given -> connect(provider, given));
    }
  }

  /** Our secret and the token go to no other host than an account's; the log tells once. */
  private boolean trusted(String provider, String host) {
    boolean trusted = providers.oauth(provider).trusts(host);
    if (!trusted && !host.equals(distrusted.put(provider, host))) {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0} is not connected by its setting: {1} is no host of an account, see"
              + " {0}.account.host",
          provider,
          host);
    }
    return trusted;
  }

  private void connect(String provider, ConnectionSettings.Bootstrap given) {
    if (!lease.take(NAME, Duration.ofMinutes(1))) {
      return;
    }
    ProviderTokens tokens = new ProviderTokens(NONE, given.refresh(), Duration.ZERO);
    AdoptedTokens adopted =
        new AdoptedTokens(
            provider,
            given.host(),
            tokens,
            adoption.times(providers.get(provider).traits(), tokens),
            GenerationSource.ENVIRONMENT,
            null);
    try {
      Optional<ExchangeReply> reply =
          refresher.refresh(adoption.keep(adopted), RefreshMode.BY_HAND, NAME);
      tell(provider, reply);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, provider + " was not connected by its setting", failure);
    }
  }

  /**
   * @param reply empty when another node asks the provider
   */
  static void tell(String provider, Optional<ExchangeReply> reply) {
    ExchangeState outcome = reply.map(ExchangeReply::outcome).orElse(ExchangeState.OPEN);
    String error = reply.map(ExchangeReply::error).orElse("");
    switch (outcome) {
      case STORED ->
          LOG.log(
              System.Logger.Level.INFO, "{0} was connected by a setting, which is spent", provider);
      case REFUSED ->
          LOG.log(
              System.Logger.Level.ERROR,
              "{0} was not connected by its setting, which the provider refused: {1}",
              provider,
              error);
      default ->
          LOG.log(
              System.Logger.Level.WARNING,
              "{0} is not connected by its setting yet, which is tried again: {1}",
              provider,
              error);
    }
  }
}
