package io.uprava.servers;

import static io.uprava.servers.Cashier.order;
import static io.uprava.servers.Cashier.reason;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A payment from the order to the lost dispute, by REST and signed events of Stripe. */
class PaymentsIT {

  private static final long LARGE = 250_000;

  @OnEveryServer
  void tellsAPaymentFromTheOrderToTheLostDispute(Server server) throws Exception {
    Person administrator = Person.administrator(server).signIn();
    Cashier author = new Cashier(server, administrator.accessToken());
    Cashier second = Cashier.accountant(server, administrator);

    String payment = author.paid(LARGE);
    assertThat(refund(author, payment, LARGE / 2 - 50_000).getString("status"))
        .isEqualTo("succeeded");
    author.await(payment, "partially_refunded");

    JsonObject large = refund(author, payment, 150_000);
    assertThat(large.getString("status")).isEqualTo("pending_approval");
    String decision = "refunds/" + large.getString("id") + "/approve";
    assertThat(inParallel(author, payment, decision))
        .allSatisfy(answer -> Problems.in(answer).are(403, "refund-own"));
    assertThat(author.of("refund", payment)).hasSize(1);

    HttpResponse<String> approved = second.act(payment, decision, Cashier.reason("agreed"));
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    assertThat(author.await(payment, "partially_refunded").getInt("refunded_amount"))
        .isEqualTo(LARGE / 2 - 50_000 + 150_000);
    assertThat(author.of("refund", payment)).hasSize(2);
    Problems.in(second.act(payment, decision, Cashier.reason("again")))
        .are(409, "refund-not-waiting");

    String dispute = author.dispute(payment);
    assertThat(author.await(payment, "disputed").getString("dispute_due_at")).isNotBlank();
    server.stripe().stripe().acts().lose(dispute);
    Patience.await(
        "the dispute is lost",
        Duration.ofSeconds(60),
        () -> "dispute_lost".equals(author.get(payment).getString("dispute_state")));

    assertThat(author.items(Cashier.PAYMENTS + payment + "/timeline"))
        .extracting(entry -> entry.getString("code"))
        .contains("created", "refund-requested", "refund-awaits-approval", "refund-approved");
    assertThat(author.items(Cashier.PAYMENTS + payment + "/timeline"))
        .filteredOn(entry -> entry.getString("kind").equals("event"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.getString("signature")).isEqualTo("verified"));
    assertThat(author.items(Cashier.PAYMENTS + payment + "/transactions"))
        .extracting(movement -> movement.getString("type"))
        .contains("purchase", "refund", "chargeback");
  }

  @OnEveryServer
  void asksOnceForOneKeyAndRefusesAnotherOrderUnderIt(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    String key = UUID.randomUUID().toString();

    HttpResponse<String> first = cashier.post("/api/payments/", order(1_000), key);
    HttpResponse<String> again = cashier.post("/api/payments/", order(1_000), key);

    assertThat(again.body()).isEqualTo(first.body());
    JsonObject payment = ApiClient.json(first);
    assertThat(first.headers().firstValue("Location").orElseThrow())
        .contains("/api/payments/" + payment.getString("id"));
    assertThat(payment.getString("checkout_url")).startsWith("http");
    assertThat(cashier.sessions(payment.getString("id"))).hasSize(1);
    Problems.in(cashier.post("/api/payments/", order(2_000), key))
        .are(409, "idempotency-key-reused");
  }

  @OnEveryServer
  void refusesMoneyThatCannotBeAskedFor(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());

    Problems.in(cashier.post("/api/payments/", order(1_000).add("description", " ")))
        .are(422, "validation-failed")
        .blame("description");
    Problems.in(cashier.post("/api/payments/", order(1_000).add("currency", "xxx")))
        .are(422, "currency-unknown");
    Problems.in(cashier.post("/api/payments/", order(0))).are(422, "amount-out-of-range");
    Problems.in(server.client().get(Cashier.PAYMENTS + UUID.randomUUID(), cashier.token()))
        .are(404, "payment-not-found");
    Problems.in(server.client().post("/api/payments/", null, order(1_000)))
        .are(401, "not-authenticated");
  }

  @OnEveryServer
  void keepsNoExternalKeyOfAPaymentThatStripeWouldNotOffer(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    String key = "order-" + UUID.randomUUID();

    Problems.in(cashier.post("/api/payments/", order(10).add("external_key", key)))
        .are(422, "payment-refused-by-provider");

    String payment = cashier.ask(order(1_000).add("external_key", key)).getString("id");
    assertThat(cashier.get(payment).getString("external_key")).isEqualTo(key);
    Problems.in(cashier.post("/api/payments/", order(1_000).add("external_key", key)))
        .are(409, "external-key-taken");
  }

  @OnEveryServer
  void letsAClientSeeTheirOwnPaymentsOnly(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    Person client = Person.registered(server);
    Person stranger = Person.registered(server);
    String id = cashier.ask(order(4_200).add("client_id", client.id())).getString("id");
    String own = "/api/profile/me/payments/";

    assertThat(ApiClient.json(server.client().get(own, client.accessToken())).getJsonArray("items"))
        .hasSize(1);
    assertThat(server.client().get(own + id, client.accessToken()).statusCode()).isEqualTo(200);
    assertThat(
            ApiClient.json(server.client().get(own, stranger.accessToken())).getJsonArray("items"))
        .isEmpty();
    Problems.in(server.client().get(own + id, stranger.accessToken()))
        .are(404, "payment-not-found");
    Problems.in(server.client().get(Cashier.PAYMENTS + id, client.accessToken()))
        .are(403, "forbidden");
    Problems.in(server.client().post("/api/payments/", client.accessToken(), order(1)))
        .are(403, "forbidden");
  }

  private static JsonObject refund(Cashier cashier, String payment, long amount) {
    HttpResponse<String> made =
        cashier.act(payment, "refunds", reason("half was done").add("amount", amount));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return ApiClient.json(made);
  }

  private static List<HttpResponse<String>> inParallel(Cashier author, String payment, String act)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<HttpResponse<String>>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.submit(() -> author.act(payment, act, reason("me again"))));
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
