package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** An account at the emulated amoCRM. */
final class AmoAccount {

  private final Server server;
  private final String subdomain;

  private AmoAccount(Server server, String subdomain) {
    this.server = server;
    this.subdomain = subdomain;
  }

  /** One that is there from the beginning. */
  static AmoAccount known(Server server, String subdomain) {
    return new AmoAccount(server, subdomain);
  }

  /** A new one. */
  static AmoAccount opened(Server server, String subdomain) {
    control(server, "POST /accounts", object().add("subdomain", subdomain));
    return known(server, subdomain);
  }

  /** Calls the emulator's own interface. */
  static JsonObject control(Server server, String call, JsonObjectBuilder asked) {
    return server.amo().amo().control(call, Map.of(), asked.build()).asJsonObject();
  }

  /** From now on access tokens live so long. */
  static void life(Server server, int seconds) {
    control(server, "PUT /settings", object().add("access_seconds", seconds));
  }

  String host() {
    return subdomain + ".amocrm.ru";
  }

  /**
   * Its owner consents.
   *
   * @param token of whoever connects it
   * @return id of the connection
   */
  String connect(String token) {
    String address = ok("/api/amocrm/init", token).getString("authorize_url");
    JsonObject allowed =
        control(
            server,
            "POST /acts",
            object()
                .add("act", "authorize")
                .add("account", subdomain)
                .add("state", address.replaceFirst(".*[?&]state=([^&]*).*", "$1")));
    URI back = URI.create(allowed.getString("redirect"));
    return ok(back.getRawPath() + "?" + back.getRawQuery(), token).getString("id");
  }

  private JsonObject ok(String path, String token) {
    HttpResponse<String> answer = server.client().get(path, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
