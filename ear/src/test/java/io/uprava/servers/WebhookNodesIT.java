package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events for integrators when several nodes send them, and when nodes are killed. */
@Order(4)
class WebhookNodesIT {

  private static final String SUBSCRIPTIONS = "/api/admin/webhook-subscriptions/";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int EVENTS = 20;

  private Servers servers;

  @RegisterExtension final BeforeEachCallback shared = context -> servers = Servers.of(context);

  @Test
  void nodesShareTheWorkAndFinishWhatKilledOnesLeft() throws Exception {
    Surroundings surroundings = servers.surroundings("webhook_nodes");
    MicroServer one = node("webhooks-one", surroundings).prepared(Release.built());
    MicroServer two = node("webhooks-two", surroundings).prepared(Release.built());
    try (Receiver receiver = new Receiver()) {
      String token = Person.administrator(one).signIn().accessToken();
      String path = SUBSCRIPTIONS + subscribe(one, token, receiver);

      for (int i = 0; i < EVENTS; i++) {
        (i % 2 == 0 ? one : two).client().post(path + "/ping/", token, object());
      }
      await(receiver, EVENTS);
      assertThat(receiver.calls())
          .extracting(call -> call.header("Uprava-Event-Id"))
          .doesNotHaveDuplicates();

      receiver.hold();
      one.client().post(path + "/ping/", token, object());
      await(receiver, EVENTS + 1);
      one.kill();
      two.kill();
      receiver.release();
      surroundings
          .database()
          .execute("UPDATE webhook_delivery SET lease_until = now() WHERE status = 'SENDING'");
      one.redeploy().orFail();

      await(receiver, EVENTS + 2);
      Receiver.Call again = receiver.calls().get(EVENTS + 1);
      assertThat(again.header("Uprava-Attempt")).isEqualTo("2");
      assertThat(again.header("Uprava-Event-Id"))
          .isEqualTo(receiver.calls().get(EVENTS).header("Uprava-Event-Id"));
      assertThat(outcomes(one, token, again.header("Uprava-Delivery-Id")))
          .containsExactly("lost", "delivered");
    } finally {
      one.stop();
      two.stop();
    }
  }

  private MicroServer node(String instance, Surroundings surroundings) {
    return new MicroServer(
        servers.environment(ServerKind.PAYARA_MICRO, instance, surroundings), surroundings);
  }

  private static String subscribe(Server server, String token, Receiver receiver) {
    return ApiClient.json(
            server.client().post(SUBSCRIPTIONS, token, object().add("url", receiver.url())))
        .getJsonObject("subscription")
        .getString("id");
  }

  private static List<String> outcomes(Server server, String token, String delivery)
      throws Exception {
    String path = "/api/admin/webhook-deliveries/" + delivery;
    Patience.await(
        "the delivery is settled",
        PATIENCE,
        () -> server.client().get(path, token).body().contains("\"status\":\"delivered\""));
    List<String> outcomes = new ArrayList<>();
    for (JsonObject attempt :
        ApiClient.json(server.client().get(path, token))
            .getJsonArray("attempts")
            .getValuesAs(JsonObject.class)) {
      outcomes.add(attempt.getString("outcome"));
    }
    return outcomes;
  }

  private static void await(Receiver receiver, int calls) throws Exception {
    Patience.await("call " + calls, PATIENCE, () -> receiver.calls().size() >= calls);
    assertThat(receiver.calls()).hasSize(calls);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }
}
