package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks and reports of several nodes, of which some are killed. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesIT {

  private static final String SUBSCRIPTIONS = "/api/admin/webhook-subscriptions/";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int EVENTS = 20;
  private static final int ROWS = 300_000;
  private static final int CANCELLED = 10;
  private static final int LONGEST_MILLIS = 2500;
  private static final long SEED = 1999;

  private NodePair nodes;

  @RegisterExtension
  final BeforeAllCallback shared = context -> nodes = new NodePair(Servers.of(context), "nodes");

  @AfterAll
  void stop() throws Exception {
    nodes.close();
  }

  @Test
  void nodesShareTheWebhooksAndFinishWhatKilledOnesLeft() throws Exception {
    MicroServer one = nodes.first();
    MicroServer two = nodes.second();
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
      nodes
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
    }
  }

  @Test
  void aScheduledReportArrivesOnceWithALinkThatWorks() throws Exception {
    ScheduledReports reports = new ScheduledReports(nodes.first(), nodes.second());
    reports.arriveOnce();
    reports.openFromTheMail();
  }

  @Test
  void anotherNodeFinishesTheReportOfOneThatWasKilled() throws Exception {
    MicroServer one = nodes.alone();
    ReportRows rows = ReportRows.in(nodes.database(), ROWS);
    String accountant = Cashier.accountant(one, Person.administrator(one).signIn()).token();
    Reports reports = new Reports(one, accountant);
    rows.slowDown(Duration.ofMillis(100));
    String run = reports.start("csv");
    reports.awaitMidst(run);
    reports.refusesFile(run);

    one.kill();
    rows.speedUp();
    Reports elsewhere = new Reports(nodes.otherThan(one), accountant);
    JsonObject done = elsewhere.awaitFile(run);

    elsewhere.file(run).isAllOf(rows);
    assertThat(done.getInt("rows_done")).isEqualTo(ROWS);
    assertThat(done.getInt("attempts")).isEqualTo(2);
    assertThat(elsewhere.history()).containsExactly(run);
    assertThat(rows.leftovers()).isZero();
  }

  @Test
  void aReportThatIsCalledOffAtAnyMomentEndsAndLeavesNothing() throws Exception {
    MicroServer node = nodes.alone();
    ReportRows rows = ReportRows.in(nodes.database(), ROWS);
    Reports reports = new Reports(node, Person.administrator(node).signIn().accessToken());
    Random random = new Random(SEED);
    Map<String, String> ends = new HashMap<>();

    for (int i = 0; i < CANCELLED; i++) {
      String run = reports.start("csv");
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      HttpResponse<String> answer = reports.cancel(run);
      if (answer.statusCode() != 200) {
        Problems.in(answer).are(409, "report-run-settled");
      }
      ends.put(run, reports.awaitEnd(run).getString("state"));
      Patience.await("no statement goes on", PATIENCE, () -> rows.statements() == 0);
    }

    assertThat(ends.values()).as("seed %s", SEED).contains("cancelled").doesNotContain("failed");
    assertThat(rows.open()).as("seed %s", SEED).isZero();
    Patience.await("nothing is left of them", PATIENCE, () -> rows.leftovers() == 0);
    for (Map.Entry<String, String> end : ends.entrySet()) {
      if (end.getValue().equals("succeeded")) {
        reports.file(end.getKey()).isAllOf(rows);
      } else {
        reports.refusesFile(end.getKey());
      }
    }
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
