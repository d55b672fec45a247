package io.uprava.connections.gateway;

import io.uprava.common.error.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every service that can be connected. */
@ApplicationScoped
public class ConnectionProviders {

  @Inject @Any Instance<ConnectionProvider> all;

  public List<ConnectionProvider> all() {
    return all.stream().sorted(Comparator.comparing(ConnectionProvider::code)).toList();
  }

  /**
   * @throws RuleViolation {@code provider-unknown}
   */
  public ConnectionProvider get(String code) {
    return all.stream()
        .filter(provider -> provider.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("provider-unknown", Map.of("provider", code)));
  }

  /** The provider, if its tokens are renewed. */
  public Optional<RenewableProvider> renewable(String code) {
    return get(code) instanceof RenewableProvider renewable
        ? Optional.of(renewable)
        : Optional.empty();
  }

  /** The provider, if it tells whose account a token is for. */
  public Optional<AskedProvider> asked(String code) {
    return get(code) instanceof AskedProvider asked ? Optional.of(asked) : Optional.empty();
  }

  /**
   * @throws RuleViolation {@code provider-without-api} when its API is not called
   */
  public CallableProvider callable(String code) {
    if (get(code) instanceof CallableProvider callable) {
      return callable;
    }
    throw new RuleViolation("provider-without-api", Map.of("provider", code));
  }

  /**
   * @throws RuleViolation {@code provider-without-consent} when nobody consents there
   */
  public OAuthProvider oauth(String code) {
    if (get(code) instanceof OAuthProvider oauth) {
      return oauth;
    }
    throw new RuleViolation("provider-without-consent", Map.of("provider", code));
  }
}
