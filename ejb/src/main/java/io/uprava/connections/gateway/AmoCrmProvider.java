package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** amoCRM: an access token for a day, a refresh token for three months and one exchange. */
@ApplicationScoped
public class AmoCrmProvider implements OAuthProvider {

  private static final String CODE = "amocrm";
  private static final Set<String> DOMAINS = Set.of("amocrm.ru", "amocrm.com", "kommo.com");
  private static final ProviderTraits TRAITS =
      new ProviderTraits(true, Duration.ofDays(1), Duration.ofDays(90), Duration.ofDays(14), null);

  @Inject AmoCrmApi api;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public ProviderTraits traits() {
    return TRAITS;
  }

  @Override
  public boolean configured() {
    return api.configured(CODE);
  }

  @Override
  public URI authorizeAddress(String state) {
    return api.authorizeAddress(CODE, "amocrm.ru", state);
  }

  @Override
  public boolean trusts(String host) {
    return AmoCrmApi.trusts(host, DOMAINS);
  }

  @Override
  public ExchangeReply exchange(String host, Secret code) {
    return api.exchange(CODE, host, code);
  }

  @Override
  public ExchangeReply renew(String host, ProviderTokens tokens) {
    return api.renew(CODE, host, tokens.refresh());
  }

  @Override
  public AccountReply account(String host, Secret access) {
    return api.account(CODE, host, access);
  }
}
