package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What amoCRM and Kommo, one product under two names, have in common: an access token for a day, a
 * refresh token for three months and one exchange.
 */
abstract class AmoFamilyProvider implements OAuthProvider {

  private static final ProviderTraits TRAITS =
      new ProviderTraits(true, Duration.ofDays(1), Duration.ofDays(90), Duration.ofDays(14), null);

  @Inject AmoCrmApi api;

  private final String code;
  private final String home;
  private final Set<String> domains;

  /**
   * @param code as settings and addresses of ours name it
   * @param home domain that people are sent to
   * @param domains that accounts may lie under
   */
  AmoFamilyProvider(String code, String home, Set<String> domains) {
    this.code = code;
    this.home = home;
    this.domains = domains;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ProviderTraits traits() {
    return TRAITS;
  }

  @Override
  public boolean configured() {
    return api.configured(code);
  }

  @Override
  public URI authorizeAddress(String state) {
    return api.authorizeAddress(code, home, state);
  }

  @Override
  public boolean trusts(String host) {
    return AmoCrmApi.trusts(host, domains);
  }

  @Override
  public ExchangeReply exchange(String host, Secret consent) {
    return api.exchange(code, host, consent);
  }

  @Override
  public ExchangeReply renew(String host, ProviderTokens tokens) {
    return api.renew(code, host, tokens.refresh());
  }

  @Override
  public AccountReply account(String host, Secret access) {
    return api.account(code, host, access);
  }
}
