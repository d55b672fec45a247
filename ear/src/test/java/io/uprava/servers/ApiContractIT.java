package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** What integrators rely on, the same on every server. */
class ApiContractIT {

  private static final String PROFILE = "/api/profile/me/";
  private static final String USERS = "/api/admin/users/";

  @OnEveryServer
  void signsInReadsTheProfileRefreshesAndSignsOut(Server server) throws Exception {
    Person person = Person.registered(server);
    assertThat(ApiClient.json(person.profile()).getString("email")).isEqualTo(person.email());

    JsonObject pair = ApiClient.json(person.refresh(person.refreshToken()));
    String token = pair.getString("access_token");
    assertThat(pair.getString("token_type")).isEqualTo("Bearer");
    assertThat(pair.getInt("expires_in")).isEqualTo(600);
    assertThat(pair.getJsonObject("user").getString("status")).isEqualTo("active");

    assertThat(server.client().post("/api/auth/logout/", token, object()).statusCode())
        .isEqualTo(204);
    Problems.in(server.client().get(PROFILE, token)).are(401, "not-authenticated");
  }

  @OnEveryServer
  void listsUsersWithAKeyThatMayDoNothingElse(Server server) throws Exception {
    String key = key(server);
    JsonObject page = ApiClient.json(server.client().get(USERS + "?limit=1", key));
    assertThat(page.getJsonArray("items")).hasSize(1);

    Problems.in(server.client().get(PROFILE, key)).are(403, "forbidden");
    Problems.in(server.client().get("/api/admin/audit/", key)).are(403, "forbidden");
  }

  @OnEveryServer
  void refusesStrangersAndRubbishInProblems(Server server) throws Exception {
    ApiClient client = server.client();
    Problems.in(client.get(PROFILE))
        .are(401, "not-authenticated")
        .say("WWW-Authenticate", "Bearer");
    Problems.in(client.get(PROFILE, "rubbish"))
        .are(401, "not-authenticated")
        .say("WWW-Authenticate", "invalid_token");
    for (String path : new String[] {"/api", "/api/", "/api/nothing/here", "/webhooks/nothing"}) {
      Problems.in(client.get(path)).are(404, "path-not-found");
    }
    Problems.in(client.send(client.request("/api/health/", null).DELETE().build()))
        .are(405, "method-not-allowed")
        .say("Allow", "GET");
    Problems.in(
            client.send(client.request("/api/health/", null).header("Accept", "image/png").build()))
        .are(406, "not-acceptable");
  }

  @OnEveryServer
  void refusesBodiesInProblems(Server server) throws Exception {
    Problems.in(login(server, "application/json", "{\"email\":")).are(400, "malformed-json");
    Problems.in(login(server, "application/json", "[1]")).are(400, "malformed-json");
    Problems.in(login(server, "application/json", "")).are(400, "malformed-json");
    Problems.in(login(server, "text/plain", "hello")).are(415, "unsupported-media-type");
    Problems.in(login(server, "application/json", "{}"))
        .are(422, "validation-failed")
        .blame("email");
    Problems.in(login(server, "application/json", " ".repeat(1_100_000)))
        .are(413, "body-too-large");
  }

  @OnEveryServer
  void refusesWhatWasDecidedOnAnOlderState(Server server) throws Exception {
    Person person = Person.registered(server);
    String tag = person.profile().headers().firstValue("ETag").orElseThrow();
    assertThat(rename(server, person, tag, "{\"name\":\"Vera\"}").statusCode()).isEqualTo(200);

    JsonObject refused =
        Problems.in(rename(server, person, tag, "{\"name\":\"Ivan\"}"))
            .are(412, "stale-version")
            .body();
    assertThat(refused.getInt("current")).isGreaterThan(refused.getInt("expected"));
    Problems.in(rename(server, person, "*", "{\"nmae\":\"Ivan\"}"))
        .are(422, "validation-failed")
        .blame("nmae");
  }

  @OnEveryServer
  void refusesUsersWhatAdministratorsMay(Server server) throws Exception {
    Person person = Person.registered(server);
    Problems.in(server.client().get(USERS, person.accessToken())).are(403, "forbidden");
    String admin = Person.administrator(server).signIn().accessToken();
    Problems.in(server.client().get(USERS + UUID.randomUUID(), admin)).are(404, "user-not-found");
    Problems.in(server.client().get(USERS + "not-an-id", admin)).are(404, "path-not-found");
    Problems.in(server.client().get(USERS + "?role=boss&limit=many", admin))
        .are(422, "validation-failed")
        .blame("role");
  }

  @OnEveryServer
  void createsOnceHoweverOftenTheRequestComes(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    String key = UUID.randomUUID().toString();
    String email = "b" + key + "@example.org";
    HttpResponse<String> first = create(server, admin, key, email);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(first.headers().firstValue("Location").orElseThrow()).contains(USERS);

    HttpResponse<String> again = create(server, admin, key, email);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");

    Problems.in(create(server, admin, key, "other" + email)).are(409, "idempotency-key-reused");
    Problems.in(create(server, admin, key + "2", email)).are(409, "email-taken");
  }

  @OnEveryServer
  void tellsHowManyRequestsAreLeftAndWhenToComeBack(Server server) throws Exception {
    String key = key(server);
    HttpResponse<String> answer = server.client().get(USERS + "?limit=1", key);
    assertThat(answer.headers().firstValueAsLong("RateLimit-Limit")).hasValue(20);
    for (int i = 0; i < 100 && answer.statusCode() != 429; i++) {
      answer = server.client().get(USERS + "?limit=1", key);
    }
    Problems.in(answer).are(429, "too-many-requests");
    assertThat(answer.headers().firstValueAsLong("RateLimit-Remaining")).hasValue(0);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
  }

  @OnEveryServer
  void answersInTheLanguageOfTheReader(Server server) {
    HttpRequest russian =
        HttpRequest.newBuilder(server.client().address().resolve(PROFILE))
            .header("Accept-Language", "fr, ru;q=0.8, en;q=0.5")
            .build();
    HttpResponse<String> refused = server.client().send(russian);
    Problems.in(refused).are(401, "not-authenticated").say("Content-Language", "ru");
    assertThat(refused.body()).contains("Нужно войти");
  }

  @OnEveryServer
  void keepsTheIdOfTheRequest(Server server) {
    HttpRequest request =
        server.client().request(PROFILE, null).header("X-Request-Id", "order-4711").build();
    JsonObject refused = Problems.in(server.client().send(request)).body();
    assertThat(refused.getString("incident")).isEqualTo("order-4711");
  }

  @OnEveryServer
  void describesItself(Server server) {
    HttpResponse<String> description = server.client().get("/openapi");
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body())
        .contains("/api/auth/login", "challenge_id", "operationId: listUsers", "Problem");
    assertThat(server.client().get("/api/docs/").body()).contains("swagger-ui-bundle.js");
    assertThat(server.client().get("/api/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    assertThat(server.client().get("/.well-known/jwks.json").body())
        .contains("\"RS256\"")
        .doesNotContain("\"d\"");
  }

  private static HttpResponse<String> login(Server server, String type, String body) {
    return server
        .client()
        .send(
            server
                .client()
                .request("/api/auth/login", null)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  private static HttpResponse<String> rename(
      Server server, Person person, String tag, String patch) {
    return server
        .client()
        .send(
            server
                .client()
                .request(PROFILE, person.accessToken())
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(patch))
                .build());
  }

  private static HttpResponse<String> create(
      Server server, String token, String key, String email) {
    String body =
        object().add("email", email).add("name", "Bob").add("language", "en").build().toString();
    return server
        .client()
        .send(
            server
                .client()
                .request(USERS, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  private static String key(Server server) throws Exception {
    return ApiKeys.make(server, Person.administrator(server).signIn(), "users:read");
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
