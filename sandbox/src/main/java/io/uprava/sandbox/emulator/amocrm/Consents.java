package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What happens between an account's owner, the provider and the integration's server. */
final class Consents {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Brand brand;
  private final Tokens tokens;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Consents(Brand brand, Tokens tokens) {
    this.brand = brand;
    this.tokens = tokens;
  }

  /** The owner agrees; the answer is where the browser goes. */
  String allow(CrmAccount account, Integration integration, String state) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("code", tokens.newCode(account, integration));
    parameters.put("referer", account.host());
    parameters.put("state", state);
    parameters.put("client_id", integration.clientId());
    return address(integration.redirectUri(), parameters);
  }

  /** The owner does not agree; the answer is where the browser goes. */
  String refuse(Integration integration, String state) {
    return address(integration.redirectUri(), Map.of("error", "access_denied", "state", state));
  }

  /** The owner installs the integration from the market: one call, whatever becomes of it. */
  JsonObject install(CrmAccount account, Integration integration) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("code", tokens.newCode(account, integration));
    parameters.put("referer", account.host());
    parameters.put("platform", brand == Brand.AMOCRM ? "1" : "2");
    parameters.put("client_id", integration.clientId());
    parameters.put("from_widget", "1");
    return call(address(integration.redirectUri(), parameters));
  }

  /** The owner throws the integration out: its tokens die, and its hook is called. */
  JsonObject revoke(CrmAccount account, Integration integration) {
    tokens.revoke(account, integration);
    if (integration.disableHook() == null) {
      return Fields.none().set("revoked", true).build();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("account_id", Long.toString(account.id()));
    parameters.put("client_uuid", integration.clientId());
    parameters.put("signature", signature(integration, account.id()));
    return Fields.of(call(address(integration.disableHook(), parameters)))
        .set("revoked", true)
        .build();
  }

  /** What proves that a call of the disable hook is the provider's. */
  static String signature(Integration integration, long account) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              integration.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] message = (integration.clientId() + "|" + account).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonObject call(String address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET().build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return Fields.none().set("called", address).set("status", status).build();
    } catch (IOException unreachable) {
      return Fields.none().set("called", address).set("error", unreachable.toString()).build();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Fields.none().set("called", address).set("error", ended.toString()).build();
    }
  }

  private static String address(String base, Map<String, String> parameters) {
    StringBuilder address = new StringBuilder(base);
    char sign = base.contains("?") ? '&' : '?';
    for (Map.Entry<String, String> one : parameters.entrySet()) {
      String value = URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
      address.append(sign).append(one.getKey()).append('=').append(value);
      sign = '&';
    }
    return address.toString();
  }
}
