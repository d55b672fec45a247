package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.amocrm.AmoEmulator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * An account at amoCRM whose access tokens live for seconds, so that every round renews them. It
 * stays connected, and no refresh token is presented twice.
 */
final class WatchedConnections extends Watched {

  private static final String ACCOUNT = "vasilek";
  private static final int SECONDS = 5;

  private final Server server;
  private Person administrator;
  private String test;
  private long renewed;

  WatchedConnections(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "connections";
  }

  @Override
  long count() {
    return renewed;
  }

  @Override
  void begin() throws Exception {
    control("PUT /settings", object().add("access_seconds", SECONDS));
    control("DELETE /journal", object());
    administrator = Person.administrator(server).signIn();
    String consent = ok("/api/amocrm/init").getString("authorize_url");
    JsonObject allowed =
        control(
            "POST /acts",
            object()
                .add("act", "authorize")
                .add("account", ACCOUNT)
                .add("state", consent.replaceFirst(".*[?&]state=([^&]*).*", "$1")));
    URI back = URI.create(allowed.getString("redirect"));
    JsonObject connection = ok(back.getRawPath() + "?" + back.getRawQuery());
    test = "/api/amocrm/test?connection=" + connection.getString("id");
  }

  /** A refusal by the provider would be 4xx; while the application is away, it is not asked. */
  @Override
  void use() {
    HttpResponse<String> answer = server.client().get(test, administrator.accessToken());
    boolean ours = answer.body().contains("\"code\"");
    boolean gone = ours && answer.statusCode() >= 400 && answer.statusCode() < 500;
    lostUnless(!gone, "the connection: " + answer.statusCode() + " " + answer.body());
  }

  @Override
  void look() {
    administrator.renew();
    HttpResponse<String> answer = server.client().get(test, administrator.accessToken());
    lostUnless(answer.statusCode() == 200, "the connection: " + answer.body());
  }

  @Override
  void lookBack() {
    JsonObject summary = control("GET /journal/summary", object());
    renewed = summary.getInt("refreshed");
    lostUnless(
        summary.getJsonArray("presented_twice").isEmpty(),
        "presented twice: " + summary.get("presented_twice"));
    lostUnless(summary.getInt("refused") == 0, "the provider refused: " + summary);
    control("PUT /settings", object().add("access_seconds", 86_400));
  }

  private JsonObject control(String call, JsonObjectBuilder asked) {
    AmoEmulator emulator = server.amo().amo();
    return emulator.control(call, Map.of(), asked.build()).asJsonObject();
  }

  private JsonObject ok(String path) {
    HttpResponse<String> answer = server.client().get(path, administrator.accessToken());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
