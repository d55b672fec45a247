package io.uprava.connections.gateway;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.config.ConnectionSettings.Client;
import io.uprava.common.error.Conflict;
import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.gateway.AccountReply.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * The protocol that amoCRM and Kommo share: a refresh token is good for one exchange, and the
 * address of the callback is part of every one of them.
 */
@ApplicationScoped
public class AmoCrmApi {

  private static final Set<Integer> SPENT = Set.of(400, 401);

  /** What is said of a token that will not do again, whoever presents it. */
  private static final Set<String> ENDED = Set.of("revoked", "expired", "decrypt");

  private static final Duration USUAL_LIFE = Duration.ofDays(1);
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  @Inject ProviderHttp http;
  @Inject ConnectionSettings settings;

  boolean configured(String provider) {
    return settings.registered(provider);
  }

  URI authorizeAddress(String provider, String host, String state) {
    return URI.create(
        base(provider, "www." + host)
            + "/oauth?client_id="
            + encoded(client(provider).id())
            + "&state="
            + encoded(state)
            + "&mode=popup");
  }

  /** Whether it is an account's host right below one of the domains. */
  static boolean trusts(String host, Set<String> domains) {
    return domains.stream().anyMatch(domain -> host.matches(LABEL + "\\." + Pattern.quote(domain)));
  }

  ExchangeReply exchange(String provider, String host, Secret code) {
    return tokens(
        provider,
        host,
        Map.of("grant_type", "authorization_code", "code", code.reveal()),
        http.longest);
  }

  ExchangeReply renew(String provider, String host, Secret refresh) {
    return renew(provider, host, refresh, http.longest);
  }

  ExchangeReply renew(String provider, String host, Secret refresh, Duration patience) {
    return tokens(
        provider,
        host,
        Map.of("grant_type", "refresh_token", "refresh_token", refresh.reveal()),
        patience);
  }

  AccountReply account(String provider, String host, Secret access) {
    String address = base(provider, host) + "/api/v4/account";
    HttpGet request = new HttpGet(address);
    request.setHeader("Authorization", "Bearer " + access.reveal());
    request.setHeader("Accept", "application/hal+json, application/json");
    ProviderAnswer answer = http.call(request);
    OperationTrace trace =
        answer.trace("GET " + address, MaskedAnswer.of(answer.body(), access.reveal()));
    Map<String, Object> body = answer.json();
    if (answer.ok() && body.get("id") != null) {
      Account account = new Account(text(body, "id"), text(body, "name"), text(body, "subdomain"));
      return new AccountReply(OperationOutcome.OK, account, null, trace);
    }
    OperationOutcome outcome =
        answer.refusal() ? OperationOutcome.REFUSED : OperationOutcome.UNANSWERED;
    return new AccountReply(outcome, null, sentence(answer), trace);
  }

  private ExchangeReply tokens(
      String provider, String host, Map<String, String> grant, Duration patience) {
    Client client = client(provider);
    Map<String, String> body = new HashMap<>(grant);
    body.put("client_id", client.id());
    body.put("client_secret", client.secret().reveal());
    body.put("redirect_uri", client.redirect());
    String address = base(provider, host) + "/oauth2/access_token";
    HttpPost request = new HttpPost(address);
    request.setHeader("Accept", "application/json");
    request.setEntity(new StringEntity(JsonText.write(body), ContentType.APPLICATION_JSON));
    ProviderAnswer answer = http.call(request, ProviderHttp.LONGEST_BODY, patience);
    String[] sent = grant.values().toArray(String[]::new);
    OperationTrace trace =
        answer.trace(
            "POST " + address + " grant_type=" + grant.get("grant_type"),
            answer.ok()
                ? "expires_in=" + answer.json().get("expires_in")
                : MaskedAnswer.of(masked(answer.body(), client), sent));
    return reply(answer, trace);
  }

  private static ExchangeReply reply(ProviderAnswer answer, OperationTrace trace) {
    Map<String, Object> body = answer.json();
    if (answer.ok() && body.get("access_token") != null && body.get("refresh_token") != null) {
      return ExchangeReply.given(
          new ProviderTokens(
              new Secret(text(body, "access_token")),
              new Secret(text(body, "refresh_token")),
              TokenLife.of(body.get("expires_in"), USUAL_LIFE)),
          trace);
    }
    if (answer.refusal()) {
      return ExchangeReply.refused(sentence(answer), dead(answer), trace);
    }
    if (!answer.sent() || answer.status() == 429 || redirect(answer)) {
      return ExchangeReply.unsent(sentence(answer), answer.retryAfter(), trace);
    }
    return ExchangeReply.unanswered(sentence(answer), trace);
  }

  /**
   * Whether the refusal says that the token has ended. Every other one is refused to us: with our
   * id, secret or address mended, the same token may do.
   */
  private static boolean dead(ProviderAnswer answer) {
    String hint = Objects.toString(answer.json().get("hint"), "").toLowerCase(Locale.ROOT);
    return SPENT.contains(answer.status())
        && hint.contains("token")
        && ENDED.stream().anyMatch(hint::contains);
  }

  private static boolean redirect(ProviderAnswer answer) {
    return answer.status() >= 300 && answer.status() < 400;
  }

  /** The provider's own words where there are any: {@code hint} tells most. */
  private static String sentence(ProviderAnswer answer) {
    if (answer.status() == 0) {
      return answer.failure();
    }
    Map<String, Object> body = answer.json();
    Object words = body.getOrDefault("hint", body.getOrDefault("title", ""));
    return (answer.status() + " " + MaskedAnswer.of(Objects.toString(words, ""))).strip();
  }

  private static String masked(String body, Client client) {
    return body.replace(client.secret().reveal(), "***");
  }

  /** Where a host is; in development all of them are below one address. */
  String base(String provider, String host) {
    return settings.base(provider).map(base -> base + "/" + host).orElse("https://" + host);
  }

  private Client client(String provider) {
    return settings.client(provider).orElseThrow(() -> new Conflict("provider-not-configured"));
  }

  private static String text(Map<String, Object> body, String name) {
    return Objects.toString(body.get(name), null);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
