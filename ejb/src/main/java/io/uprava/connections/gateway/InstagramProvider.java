package io.uprava.connections.gateway;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.gateway.AccountReply.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/**
 * Instagram: a token for 60 days, which can be renewed from its second day on while it lives. It is
 * renewed every week, so that weeks of outage do no harm.
 */
@ApplicationScoped
public class InstagramProvider implements RenewableProvider, CallableProvider {

  private static final String CODE = "instagram";
  private static final String HOST = "https://graph.instagram.com";
  private static final Duration LIFE = Duration.ofDays(60);

  /** The token is none, has ended or was withdrawn; every other error is about something else. */
  private static final int TOKEN_REFUSED = 190;

  private static final ProviderTraits TRAITS =
      new ProviderTraits(
          true, Duration.ofDays(7), Duration.ofDays(1), LIFE, Duration.ofDays(14), null);

  private static final ApiTraits API =
      new ApiTraits(Pattern.compile("(?:v\\d+\\.\\d+/)?(?:me|\\d+)(?:/[a-z_]+)?"), 0, 0);

  @Inject ProviderHttp http;
  @Inject ConnectionSettings settings;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public ProviderTraits traits() {
    return TRAITS;
  }

  @Override
  public ApiTraits apiTraits() {
    return API;
  }

  @Override
  public String apiBase(String host) {
    return base();
  }

  @Override
  public ExchangeReply renew(String host, ProviderTokens tokens) {
    String path = "/refresh_access_token?grant_type=ig_refresh_token";
    String token = tokens.access().reveal();
    ProviderAnswer answer =
        http.call(new HttpGet(base() + path + "&access_token=" + encoded(token)));
    Map<String, Object> body = answer.json();
    OperationTrace trace =
        answer.trace(
            "GET " + base() + path,
            answer.ok()
                ? "expires_in=" + body.get("expires_in")
                : MaskedAnswer.of(answer.body(), token));
    if (answer.ok() && body.get("access_token") != null) {
      return ExchangeReply.given(given(body), trace);
    }
    if (Integer.valueOf(TOKEN_REFUSED).equals(code(answer))) {
      return ExchangeReply.refused(sentence(answer), true, trace);
    }
    // asking spends nothing: too early, throttled or out of order, the same token does later
    return !answer.sent() || answer.status() >= 400
        ? ExchangeReply.unsent(sentence(answer), answer.retryAfter(), trace)
        : ExchangeReply.unanswered(sentence(answer), trace);
  }

  @Override
  public AccountReply account(String host, Secret access) {
    String address = base() + "/me?fields=user_id,username";
    HttpGet request = new HttpGet(address);
    request.setHeader("Authorization", "Bearer " + access.reveal());
    ProviderAnswer answer = http.call(request);
    Map<String, Object> body = answer.json();
    OperationTrace trace =
        answer.trace("GET " + address, MaskedAnswer.of(answer.body(), access.reveal()));
    Object id = body.getOrDefault("user_id", body.get("id"));
    if (answer.ok() && id != null) {
      String name = Objects.toString(body.get("username"), null);
      return new AccountReply(
          OperationOutcome.OK, new Account(id.toString(), name, null), null, trace);
    }
    return new AccountReply(
        answer.refusal() ? OperationOutcome.REFUSED : OperationOutcome.UNANSWERED,
        null,
        sentence(answer),
        trace);
  }

  private static ProviderTokens given(Map<String, Object> body) {
    Duration life = TokenLife.of(body.get("expires_in"), LIFE);
    return new ProviderTokens(new Secret(body.get("access_token").toString()), null, life);
  }

  /** The provider's number of what went wrong; null where it gives none. */
  private static Integer code(ProviderAnswer answer) {
    return error(answer).get("code") instanceof Number code ? code.intValue() : null;
  }

  private static Map<?, ?> error(ProviderAnswer answer) {
    return answer.json().get("error") instanceof Map<?, ?> error ? error : Map.of();
  }

  private static String sentence(ProviderAnswer answer) {
    if (answer.status() == 0) {
      return answer.failure();
    }
    Object words = error(answer).get("message");
    return (answer.status() + " " + MaskedAnswer.of(Objects.toString(words, ""))).strip();
  }

  private String base() {
    return settings.base(CODE).orElse(HOST);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
