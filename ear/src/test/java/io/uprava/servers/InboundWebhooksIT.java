package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** The inbox of events over REST, and that every server works on it by itself. */
class InboundWebhooksIT {

  private static final String EVENTS = "/api/admin/webhook-events/";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STORE =
      """
      INSERT INTO webhook_event (id, version, provider, provider_event_id, type, object_id, livemode,
        body, source, received_at, status, attempts, next_attempt_at)
      VALUES ('%1$s', 1, 'EXAMPLE', 'evt_%1$s', 'example.happened', 'obj_%1$s', false,
        convert_to('{"id":"evt_%1$s","email":"anna@example.org"}', 'UTF8'), 'WEBHOOK', now(),
        'PENDING', 0, now())""";

  @OnEveryServer
  void handlesTriesOutAndReplays(Server server) throws Exception {
    String token = Person.administrator(server).signIn().accessToken();
    String id = store(server);
    String path = EVENTS + id;
    JsonObject settled = awaitUnhandled(server, token, id);
    assertThat(settled.getString("outcome")).isEqualTo("no-handler");
    assertThat(settled.getInt("attempts")).isEqualTo(1);

    JsonObject details = ok(server.client().get(path + "/", token));
    assertThat(details.getString("body")).contains("evt_" + id, "a***@example.org");
    assertThat(details.getJsonObject("event")).isEqualTo(settled);

    JsonObject rehearsed =
        ok(server.client().post(path + "/replay/", token, object().add("dry_run", true)));
    assertThat(rehearsed.getJsonObject("rehearsal").getString("status")).isEqualTo("unhandled");
    assertThat(rehearsed.getJsonObject("event")).isEqualTo(settled);

    JsonObject replayed = ok(server.client().post(path + "/replay/", token, reason()));
    assertThat(replayed.isNull("rehearsal")).isTrue();
    Patience.await(
        "the replay",
        PATIENCE,
        () ->
            !only(server, token, id)
                .getString("processed_at", "")
                .equals(settled.getString("processed_at")));
    awaitUnhandled(server, token, id);
    JsonObject range =
        ok(
            server
                .client()
                .post(
                    EVENTS + "replay/",
                    token,
                    reason().add("status", "unhandled").add("q", "obj_" + id)));
    assertThat(range.getInt("count")).isEqualTo(1);
    assertThat(ok(server.client().get(EVENTS + "queue/", token)))
        .containsKeys("due", "oldest_due_at", "pending", "parked", "failed");
    assertThat(ok(server.client().get(EVENTS + "count?q=evt_" + id, token)).getInt("count"))
        .isEqualTo(1);
  }

  @OnEveryServer
  void refusesWhoMayNotAndWhatMakesNoSense(Server server) throws Exception {
    String token = Person.administrator(server).signIn().accessToken();
    String id = store(server);
    awaitUnhandled(server, token, id);
    Problems.in(server.client().post(EVENTS + id + "/replay/", token, object()))
        .are(422, "reason-required");
    Problems.in(server.client().post(EVENTS + "replay/", token, reason().add("status", "pending")))
        .are(422, "webhook-event-status-not-settled");
    Problems.in(server.client().get(EVENTS + UUID.randomUUID(), token))
        .are(404, "webhook-event-not-found");
    Problems.in(server.client().get(EVENTS + "?status=lost", token))
        .are(422, "validation-failed")
        .blame("status");
    Person person = Person.registered(server);
    Problems.in(server.client().get(EVENTS, person.accessToken())).are(403, "forbidden");
    Problems.in(server.client().post(EVENTS + id + "/replay/", person.accessToken(), reason()))
        .are(403, "forbidden");
    Problems.in(server.client().get(EVENTS)).are(401, "not-authenticated");
  }

  private static String store(Server server) throws Exception {
    String id = UUID.randomUUID().toString();
    server.database().execute(STORE.formatted(id));
    return id;
  }

  private static JsonObject awaitUnhandled(Server server, String token, String id)
      throws Exception {
    Patience.await(
        "the event to be settled",
        PATIENCE,
        () -> "unhandled".equals(only(server, token, id).getString("status")));
    return only(server, token, id);
  }

  private static JsonObject only(Server server, String token, String id) {
    return ok(server.client().get(EVENTS + "?q=evt_" + id, token))
        .getJsonArray("items")
        .getJsonObject(0);
  }

  private static JsonObject ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static JsonObjectBuilder reason() {
    return object().add("reason", "tried by a test");
  }
}
