package io.uprava.connections.gateway;

import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Where an account of amoCRM or Kommo is now: its owner may give it another name. */
@ApplicationScoped
public class AmoHosts {

  /** Short, for the question comes in the midst of an exchange that has a deadline. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int LONGEST_BODY = 64 * 1024;

  @Inject ProviderHttp http;
  @Inject AmoCrmApi api;

  /**
   * What came of asking.
   *
   * @param host of the account now, null when it was not told
   * @param refused whether the provider does not know the token either
   * @param trace null when it was not asked
   */
  record Whereabouts(String host, boolean refused, OperationTrace trace) {}

  /**
   * Asks with a token that can be exchanged, which that does not spend, at the host that the access
   * token names.
   *
   * @param domains that accounts lie under
   */
  Whereabouts byRefresh(String provider, Set<String> domains, ProviderTokens tokens) {
    return apiHost(tokens.access())
        .filter(host -> AmoCrmApi.trusts(host, domains))
        .map(host -> api.base(provider, host) + "/oauth2/account/current/subdomain")
        .map(HttpGet::new)
        .map(
            request -> {
              request.setHeader("X-Refresh-Token", tokens.refresh().reveal());
              return ask(request, domains, tokens.refresh());
            })
        .orElse(new Whereabouts(null, false, null));
  }

  /**
   * Asks with an access token.
   *
   * @param home domain of the provider's own site
   * @param domains that accounts lie under
   */
  Whereabouts byAccess(String provider, String home, Set<String> domains, Secret access) {
    HttpGet request = new HttpGet(api.base(provider, "www." + home) + "/oauth2/account/subdomain");
    request.setHeader("Authorization", "Bearer " + access.reveal());
    return ask(request, domains, access);
  }

  private Whereabouts ask(HttpGet request, Set<String> domains, Secret shown) {
    request.setHeader("Accept", "application/json");
    ProviderAnswer answer = http.call(request, LONGEST_BODY, PATIENCE);
    Map<String, Object> body = answer.ok() ? answer.json() : Map.of();
    String host = Objects.toString(body.get("domain"), "");
    String joined = Objects.toString(body.get("subdomain"), "") + "." + host;
    String trusted =
        AmoCrmApi.trusts(host, domains) ? host : AmoCrmApi.trusts(joined, domains) ? joined : null;
    OperationTrace trace =
        answer.trace(
            "GET " + request.getRequestUri(), MaskedAnswer.of(answer.body(), shown.reveal()));
    return new Whereabouts(trusted, answer.refusal(), trace);
  }

  /** The claim {@code api_domain}; the token came from the provider itself. */
  static Optional<String> apiHost(Secret access) {
    String[] parts = access.reveal().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      Object host = JsonText.read(new String(claims, StandardCharsets.UTF_8)).get("api_domain");
      return Optional.ofNullable(host).map(Object::toString);
    } catch (RuntimeException noToken) {
      return Optional.empty();
    }
  }
}
