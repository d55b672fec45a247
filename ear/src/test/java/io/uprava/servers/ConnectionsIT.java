package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account of amoCRM from the consent to the test, by REST as a browser and a program call it.
 */
class ConnectionsIT {

  private static final String INIT = "/api/amocrm/init";
  private static final String CALLBACK = "/api/amocrm/callback?";

  @OnEveryServer
  void connectsAnAccountOnceForWhoeverBegan(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    String account = "a" + UUID.randomUUID().toString().substring(0, 8);
    amo(server, "/accounts", Json.createObjectBuilder().add("subdomain", account).build());
    Problems.in(server.client().get(INIT)).are(401, "not-authenticated");

    String returned = consent(server, account, address(server, admin));
    Problems.in(server.client().get(CALLBACK + returned)).are(422, "authorisation-not-yours");
    HttpResponse<String> connected = server.client().get(CALLBACK + returned, admin);
    assertThat(connected.statusCode()).as(connected.body()).isEqualTo(200);
    JsonObject connection = ApiClient.json(connected);
    assertThat(connection.getString("state")).isEqualTo("ok");
    assertThat(connection.getString("account_host")).isEqualTo(account + ".amocrm.ru");
    Problems.in(server.client().get(CALLBACK + returned, admin))
        .are(422, "authorisation-state-invalid");

    String id = connection.getString("id");
    HttpResponse<String> tested = server.client().get("/api/amocrm/test?connection=" + id, admin);
    assertThat(tested.statusCode()).as(tested.body()).isEqualTo(200);
    assertThat(ApiClient.json(tested).getJsonObject("account").getString("subdomain"))
        .isEqualTo(account);
    HttpResponse<String> renewed =
        server
            .client()
            .post(
                "/api/integrations/" + id + "/refresh",
                admin,
                Json.createObjectBuilder().add("reason", "to see"));
    assertThat(ApiClient.json(renewed).getInt("generation")).isEqualTo(2);
    Problems.in(server.client().get("/api/integrations/" + id + "/token", admin))
        .are(403, "forbidden");
    assertThat(server.client().get("/api/integrations/" + id + "/operations/", admin).body())
        .contains("\"refresh\"", "\"test\"", "\"authorise\"")
        .doesNotContain("eyJ", "def502", server.amo().clientSecret());
  }

  @OnEveryServer
  void hearsOfAnAccountThatThrowsTheIntegrationOut(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    String account = "a" + UUID.randomUUID().toString().substring(0, 8);
    amo(server, "/accounts", Json.createObjectBuilder().add("subdomain", account).build());
    String returned = consent(server, account, address(server, admin));
    String id = ApiClient.json(server.client().get(CALLBACK + returned, admin)).getString("id");
    server
        .database()
        .execute(
            "UPDATE provider_connection SET last_success_at = now() - interval '1 hour' WHERE id = '"
                + id
                + "'");
    amo(
        "PUT",
        server,
        "/integrations",
        Json.createObjectBuilder()
            .add("client_id", server.amo().clientId())
            .add("disable_hook", server.client().address() + "/api/amocrm/disabled")
            .build());

    JsonObject revoked =
        amo(
            server,
            "/acts",
            Json.createObjectBuilder().add("act", "revoke").add("account", account).build());

    assertThat(revoked.getInt("status")).isEqualTo(204);
    Problems.in(server.client().get("/api/amocrm/disabled?account_id=1&signature=00"))
        .are(400, "bad-request");
    String state = "";
    for (int tries = 0; tries < 100 && !state.equals("reconnect_needed"); tries++) {
      Thread.sleep(100);
      state =
          ApiClient.json(server.client().get("/api/integrations/" + id, admin)).getString("state");
    }
    assertThat(state).isEqualTo("reconnect_needed");
  }

  @OnEveryServer
  void sendsBrowsersToTheProviderAndBindsThemByACookie(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    HttpRequest browser =
        server.client().request(INIT, admin).header("Accept", "text/html").GET().build();

    HttpResponse<String> sent = server.client().send(browser);

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElseThrow())
        .startsWith(server.amo().base() + "/www.amocrm.ru/oauth?");
    assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("upr_consent=", "HttpOnly", "SameSite=Lax");
  }

  @OnEveryServer
  void takesTheConsentOfAnOwnerWhoCameByALink(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    String account = "l" + UUID.randomUUID().toString().substring(0, 8);
    amo(server, "/accounts", Json.createObjectBuilder().add("subdomain", account).build());
    HttpResponse<String> made =
        server
            .client()
            .post(
                "/api/integrations/connect-links/",
                admin,
                Json.createObjectBuilder().add("provider", "amocrm"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = URI.create(ApiClient.json(made).getString("url")).getPath();

    HttpResponse<String> page = server.client().get(path);
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.body()).contains("amoCRM", "method=\"post\"");
    HttpResponse<String> left = server.client().send(press(server, path));
    assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
    String target = left.headers().firstValue("Refresh").orElseThrow().replaceFirst("^0;url=", "");
    assertThat(target).startsWith(server.amo().base() + "/www.amocrm.ru/oauth?");

    String cookie =
        left.headers().allValues("Set-Cookie").stream()
            .filter(one -> one.startsWith("upr_consent="))
            .findFirst()
            .orElseThrow()
            .replaceFirst(";.*", "");
    HttpRequest returned =
        HttpRequest.newBuilder(
                server.client().address().resolve(CALLBACK + consent(server, account, target)))
            .header("Accept", "text/html")
            .header("Cookie", cookie)
            .build();
    HttpResponse<String> done = server.client().send(returned);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location").orElseThrow())
        .endsWith("/connect/done?provider=amocrm");
    assertThat(server.client().send(press(server, path)).headers().firstValue("Refresh")).isEmpty();
  }

  @OnEveryServer
  void importsTheTokensOfAnotherProgramByTheCommand(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    String account = "i" + UUID.randomUUID().toString().substring(0, 8);
    amo(server, "/accounts", Json.createObjectBuilder().add("subdomain", account).build());
    JsonObject issued =
        amo(
            server,
            "/acts",
            Json.createObjectBuilder().add("act", "issue").add("account", account).build());
    Path file = Files.createTempFile(Workspace.of("output"), "tokens", ".json");
    String text =
        "{\n  \"access_token\": \"%s\",\n  \"refresh_token\": \"%s\",\n  \"expires_in\": 86400\n}\n"
            .formatted(issued.getString("access_token"), issued.getString("refresh_token"));
    Files.writeString(file, text);
    Script script =
        new Script(
            Workspace.script("import-tokens"),
            Map.of(
                "UPRAVA_API_KEY",
                admin,
                "UPRAVA_BASE_URL",
                server.client().address().toString(),
                "LC_ALL",
                "C.UTF-8"));
    String host = account + ".amocrm.ru";

    assertThat(script.run("--host", host, file).orFail().output()).contains("Nothing was kept");
    assertThat(script.run("--host", host, "--yes", file).orFail().output())
        .contains("state is: ok");
    Outcome again = script.run("--host", host, file);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.output()).contains("connected and works").doesNotContain(admin, "def502");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  private static HttpRequest press(Server server, String path) {
    return HttpRequest.newBuilder(server.client().address().resolve(path))
        .POST(BodyPublishers.noBody())
        .build();
  }

  @OnEveryServer
  void tellsWhyAConsentIsNotTaken(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    Problems.in(server.client().get(CALLBACK + "code=c&state=forged&referer=a.amocrm.ru", admin))
        .are(422, "authorisation-state-invalid");

    String state = parameter(address(server, admin), "state");
    Problems.in(server.client().get(CALLBACK + "code=c&referer=evil.example&state=" + state, admin))
        .are(422, "authorisation-host-not-trusted");
    state = parameter(address(server, admin), "state");
    Problems.in(server.client().get(CALLBACK + "error=access_denied&state=" + state, admin))
        .are(422, "authorisation-refused");
    state = parameter(address(server, admin), "state");
    Problems.in(
            server
                .client()
                .get(CALLBACK + "code=c&referer=romashka.amocrm.ru&state=" + state, admin))
        .are(422, "authorisation-code-refused");
  }

  private static String address(Server server, String token) {
    HttpResponse<String> begun = server.client().get(INIT, token);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    return ApiClient.json(begun).getString("authorize_url");
  }

  /** The owner consents. */
  private static String consent(Server server, String account, String address) throws Exception {
    JsonObject asked =
        Json.createObjectBuilder()
            .add("act", "authorize")
            .add("account", account)
            .add("state", parameter(address, "state"))
            .build();
    return URI.create(amo(server, "/acts", asked).getString("redirect")).getRawQuery();
  }

  private static JsonObject amo(Server server, String path, JsonObject body) throws Exception {
    return amo("POST", server, path, body);
  }

  private static JsonObject amo(String method, Server server, String path, JsonObject body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.amo().base() + "/_control" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()))
            .build();
    return ApiClient.json(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
  }

  private static String parameter(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
