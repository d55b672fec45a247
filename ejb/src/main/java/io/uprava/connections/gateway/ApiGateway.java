package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Reads providers' APIs, one call at a time; nothing of a caller's headers goes along. */
@ApplicationScoped
public class ApiGateway {

  /** The longest answer that is taken, in bytes. */
  static final int LONGEST_BODY = 8 * 1024 * 1024;

  @Inject ProviderHttp http;

  /**
   * Calls once; must not run inside a transaction.
   *
   * @param host of the account, null where the provider has one host for all
   */
  public ApiAnswer get(CallableProvider provider, String host, ApiCall call, Secret access) {
    String base = provider.apiBase(host);
    HttpGet request = new HttpGet(call.address(base));
    request.setHeader("Authorization", "Bearer " + access.reveal());
    request.setHeader("Accept", "application/hal+json, application/json");
    ProviderAnswer answer = http.call(request, LONGEST_BODY);
    String described = "GET " + base + "/" + call.described();
    String seen = answer.body().length() + " characters";
    return new ApiAnswer(
        host,
        answer.status(),
        answer.contentType(),
        answer.body(),
        answer.ok() ? null : sentence(answer),
        answer.retryAfter(),
        answer.trace(described, seen));
  }

  private static String sentence(ProviderAnswer answer) {
    if (answer.status() == 0) {
      return answer.failure();
    }
    Map<String, Object> body = answer.json();
    Object words = body.getOrDefault("detail", body.getOrDefault("title", ""));
    return (answer.status() + " " + MaskedAnswer.of(Objects.toString(words, ""))).strip();
  }
}
