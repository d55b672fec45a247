package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A subscriber's dealings with Uprava over REST, the same on every server. */
class OutgoingWebhooksIT {

  private static final String SUBSCRIPTIONS = "/api/admin/webhook-subscriptions/";
  private static final String DELIVERIES = "/api/admin/webhook-deliveries/";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @OnEveryServer
  void tellsASubscriberSignedAndKeepsTheLog(Server server) throws Exception {
    Person administrator = Person.administrator(server).signIn();
    String token = administrator.accessToken();
    try (Receiver receiver = new Receiver()) {
      HttpResponse<String> created =
          server.client().post(SUBSCRIPTIONS, token, object().add("url", receiver.url()));
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
      JsonObject subscription = ApiClient.json(created).getJsonObject("subscription");
      String secret = ApiClient.json(created).getString("secret");
      String path = SUBSCRIPTIONS + subscription.getString("id");
      assertThat(created.headers().firstValue("Location").orElseThrow()).contains(path);

      ok(server.client().post(path + "/ping/", token, object()));
      await(receiver, 1);
      assertThat(receiver.calls().get(0).signatures(secret)).isEqualTo(1);

      JsonObjectBuilder rotation =
          object()
              .add("reason", "the quarter is over")
              .add("confirmation_token", administrator.confirmation("rotate-webhook-secret"));
      JsonObject rotated = ok(server.client().post(path + "/rotate-secret/", token, rotation));
      ok(server.client().post(path + "/ping/", token, object()));
      await(receiver, 2);
      assertThat(receiver.calls().get(1).signatures(secret)).isEqualTo(1);
      assertThat(receiver.calls().get(1).signatures(rotated.getString("secret"))).isEqualTo(1);

      String delivery = delivered(server, token, subscription.getString("id"));
      JsonObject course = ok(server.client().get(DELIVERIES + delivery, token));
      JsonObject attempt = course.getJsonArray("attempts").getJsonObject(0);
      assertThat(attempt.getInt("status_code")).isEqualTo(202);
      assertThat(attempt.getString("response_body")).isEqualTo("thank you");
      assertThat(course.getString("body")).isEqualTo(receiver.calls().get(1).body());

      ok(server.client().post(DELIVERIES + delivery + "/resend/", token, reason()));
      await(receiver, 3);
      assertThat(receiver.calls().get(2).header("Uprava-Attempt")).isEqualTo("2");
      end(server, token, path);
    }
  }

  @OnEveryServer
  void refusesWhereNothingMayBeSentAndWhoMayNot(Server server) throws Exception {
    Person administrator = Person.administrator(server).signIn();
    String token = administrator.accessToken();
    Problems.in(subscribe(server, token, "https://10.0.0.1/")).are(422, "webhook-url-address");
    Problems.in(subscribe(server, token, "https://a:b@example.org/"))
        .are(422, "webhook-url-userinfo");
    Problems.in(subscribe(server, token, " ")).are(422, "validation-failed").blame("url");
    Problems.in(
            server
                .client()
                .post(
                    SUBSCRIPTIONS,
                    token,
                    object()
                        .add("url", "https://example.org/")
                        .add("event_types", Json.createArrayBuilder().add("no.such"))))
        .are(422, "webhook-event-type-unknown");
    Problems.in(
            server
                .client()
                .post(
                    SUBSCRIPTIONS,
                    token,
                    object()
                        .add("url", "https://example.org/")
                        .add("event_types", Json.createArrayBuilder().addNull())))
        .are(422, "validation-failed");
    Problems.in(server.client().get(DELIVERIES + "?status=lost&subject_id=7", token))
        .are(422, "validation-failed")
        .blame("subject_id");
    Person person = Person.registered(server);
    Problems.in(server.client().get(SUBSCRIPTIONS, person.accessToken())).are(403, "forbidden");
    Problems.in(server.client().get(DELIVERIES)).are(401, "not-authenticated");
  }

  private static void end(Server server, String token, String path) {
    String tag = server.client().get(path, token).headers().firstValue("ETag").orElseThrow();
    ok(server.client().post(path + "/pause/", token, reason()));
    HttpResponse<String> stale =
        server
            .client()
            .send(
                server
                    .client()
                    .request(path, token)
                    .header("If-Match", tag)
                    .header("Content-Type", "application/merge-patch+json")
                    .method("PATCH", BodyPublishers.ofString("{\"event_types\":[]}"))
                    .build());
    Problems.in(stale).are(412, "stale-version");
    HttpResponse<String> removed =
        server
            .client()
            .send(server.client().request(path + "?reason=over", token).DELETE().build());
    assertThat(removed.statusCode()).as(removed.body()).isEqualTo(204);
    Problems.in(server.client().get(path, token)).are(404, "webhook-subscription-not-found");
  }

  private static String delivered(Server server, String token, String subscription)
      throws Exception {
    String path = DELIVERIES + "?status=delivered&subscription_id=" + subscription;
    Patience.await(
        "two deliveries in the log",
        PATIENCE,
        () -> ok(server.client().get(path, token)).getJsonArray("items").size() == 2);
    return ok(server.client().get(path, token))
        .getJsonArray("items")
        .getJsonObject(0)
        .getString("id");
  }

  private static HttpResponse<String> subscribe(Server server, String token, String url) {
    return server.client().post(SUBSCRIPTIONS, token, object().add("url", url));
  }

  private static void await(Receiver receiver, int calls) throws Exception {
    Patience.await("call " + calls, PATIENCE, () -> receiver.calls().size() == calls);
  }

  private static JsonObject ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }

  private static JsonObjectBuilder reason() {
    return object().add("reason", "the test wants it");
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
