package io.uprava.servers;

import static io.uprava.servers.Cashier.order;
import static io.uprava.servers.Cashier.reason;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What staff and clients do to a payment by REST, and what is refused. */
class PaymentActsIT {

  @OnEveryServer
  void callsOffAndRefusesADecisionMadeOnAnOlderState(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    String payment = cashier.ask(order(1_500)).getString("id");

    HttpResponse<String> stale =
        server
            .client()
            .send(
                server
                    .client()
                    .request(Cashier.PAYMENTS + payment + "/cancel", cashier.token())
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"v0\"")
                    .POST(BodyPublishers.ofString(reason("too late").build().toString()))
                    .build());
    Problems.in(stale).are(412, "stale-version");
    Problems.in(cashier.act(payment, "cancel", reason(" ")))
        .are(422, "validation-failed")
        .blame("reason");

    JsonObject cancelled = ok(cashier.act(payment, "cancel", reason("ordered twice")));

    assertThat(cancelled.getString("status")).isEqualTo("cancelled");
    assertThat(cancelled.isNull("checkout_url")).isTrue();
    assertThat(cashier.session(payment).getString("status")).isEqualTo("expired");
    Problems.in(cashier.act(payment, "cancel", reason("again")))
        .are(409, "payment-not-cancellable");
  }

  @OnEveryServer
  void opensANewSessionBehindTheLinkWhenTheFirstHasExpired(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    JsonObject asked = cashier.ask(order(1_500));
    String payment = asked.getString("id");
    String url = asked.getString("payment_url");
    String link = "/api/pay/" + url.substring(url.lastIndexOf('/') + 1) + "/";
    JsonObject looked = json(server.client().get(link));
    assertThat(looked.getString("amount")).isEqualTo("15.00");
    assertThat(looked.getBoolean("payable")).isTrue();

    server.stripe().stripe().acts().expire(cashier.session(payment).getString("id"));
    cashier.await(payment, "expired");
    JsonObject opened = json(server.client().post(link + "checkout/", null, object()));

    assertThat(opened.getString("checkout_url")).startsWith("http");
    assertThat(cashier.sessions(payment)).hasSize(2);
    cashier.await(payment, "awaiting_payment");
    cashier.pay(payment);
    cashier.await(payment, "paid");
    assertThat(json(server.client().get(link)).getBoolean("settled")).isTrue();
    Problems.in(server.client().get("/api/pay/" + UUID.randomUUID() + "/"))
        .are(404, "payment-not-found");
  }

  @OnEveryServer
  void endsTheLinkWithTheTimeToPay(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    JsonObject asked = cashier.ask(order(1_500));
    String url = asked.getString("payment_url");

    JsonObject expired =
        ok(cashier.act(asked.getString("id"), "expire", reason("the price changed")));

    assertThat(expired.getString("status")).isEqualTo("expired");
    String checkout = "/api/pay/" + url.substring(url.lastIndexOf('/') + 1) + "/checkout/";
    Problems.in(server.client().post(checkout, null, object())).are(409, "payment-link-ended");
  }

  @OnEveryServer
  void takesAPartOfWhatIsHeldAndBooksNoRefundForTheRest(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    String payment = cashier.ask(order(10_000).add("capture_method", "manual")).getString("id");
    cashier.pay(payment);
    cashier.await(payment, "authorized");

    ok(cashier.act(payment, "capture", object().add("amount", 6_000)));

    JsonObject paid = cashier.await(payment, "paid");
    assertThat(paid.getInt("received_amount")).isEqualTo(6_000);
    assertThat(paid.getInt("refunded_amount")).isZero();
    assertThat(cashier.of("charge", payment).get(0).getInt("amount_refunded")).isEqualTo(4_000);
    Problems.in(cashier.act(payment, "refunds", reason("too much").add("amount", 6_001)))
        .are(422, "refund-out-of-range");
  }

  @OnEveryServer
  void mailsTheLinkAndCorrectsWithAFreshConfirmationOnly(Server server) throws Exception {
    Person administrator = Person.administrator(server).signIn();
    Cashier cashier = new Cashier(server, administrator.accessToken());
    String email = "payer" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    JsonObject asked = cashier.ask(order(900).add("client_email", email));
    String payment = asked.getString("id");

    HttpResponse<String> sent = cashier.act(payment, "send-link", object());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
    Patience.await(
        "the mail with the link",
        Duration.ofSeconds(60),
        () ->
            server.mail().store().list(email).stream()
                .anyMatch(mail -> mail.text().contains(asked.getString("payment_url"))));

    Problems.in(cashier.act(payment, "correction", correction("cancelled")))
        .are(403, "confirmation-required");
    String confirmed = administrator.confirmation("correct-payment");
    JsonObject corrected =
        ok(
            cashier.act(
                payment,
                "correction",
                correction("cancelled").add("confirmation_token", confirmed)));
    assertThat(corrected.getString("status")).isEqualTo("cancelled");
  }

  @OnEveryServer
  void listsByFilterPageByPageAndSumsUp(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
    String payment = null;
    for (long amount : new long[] {100, 200, 300}) {
      JsonObjectBuilder order = order(amount).add("description", "Garage " + mark);
      payment = cashier.ask(order.add("client_name", "Irina " + mark)).getString("id");
    }
    String list = Cashier.PAYMENTS + "?q=" + mark;

    JsonObject first = cashier.ok(list + "&limit=2");
    JsonObject rest = cashier.ok(list + "&limit=2&cursor=" + first.getString("next_cursor"));

    assertThat(amounts(first)).containsExactly(300, 200);
    assertThat(amounts(rest)).containsExactly(100);
    assertThat(rest.isNull("next_cursor")).isTrue();
    assertThat(amounts(cashier.ok(list + "&amount_from=150&amount_to=250"))).containsExactly(200);
    assertThat(cashier.items(list + "&status=paid")).isEmpty();
    assertThat(cashier.items(list + "&currency=eur")).isEmpty();
    String session = cashier.session(payment).getString("id");
    assertThat(amounts(cashier.ok(Cashier.PAYMENTS + "?provider_id=" + session)))
        .containsExactly(300);
    assertThat(amounts(cashier.ok(Cashier.PAYMENTS + "?client=" + mark)))
        .containsExactly(300, 200, 100);
    String born = cashier.get(payment).getString("created_at");
    assertThat(amounts(cashier.ok(list + "&created_from=" + born))).containsExactly(300);
    assertThat(amounts(cashier.ok(list + "&created_to=" + born))).containsExactly(200, 100);
    assertThat(cashier.ok(Cashier.PAYMENTS + "count/?q=" + mark).getInt("count")).isEqualTo(3);
    JsonObject total = cashier.items(Cashier.PAYMENTS + "totals/?q=" + mark).get(0);
    assertThat(total.getString("currency")).isEqualTo("usd");
    assertThat(total.getInt("amount")).isEqualTo(600);
    Problems.in(server.client().get(list + "&amount_from=much", cashier.token()))
        .are(422, "validation-failed")
        .blame("amount_from");
    assertThat(cashier.ok("/api/admin/payment-gaps/?status=open")).containsKeys("items");
  }

  @OnEveryServer
  void letsAKeyDoWhatItsScopesSay(Server server) throws Exception {
    Person administrator = Person.administrator(server).signIn();
    Cashier person = new Cashier(server, administrator.accessToken());
    Cashier reader = new Cashier(server, key(person, administrator, "payments:read"));
    Cashier writer = new Cashier(server, key(person, administrator, "payments:write"));

    Problems.in(reader.post("/api/payments/", order(700))).are(403, "forbidden");
    String payment = writer.ask(order(700)).getString("id");
    assertThat(reader.get(payment).getString("status")).isEqualTo("awaiting_payment");
    assertThat(ok(writer.act(payment, "cancel", reason("by program"))).getString("status"))
        .isEqualTo("cancelled");
  }

  @OnEveryServer
  void takesNoEventInThatStripeDidNotSign(Server server) throws Exception {
    String event = "evt_" + UUID.randomUUID().toString().replace("-", "");
    String body = "{\"id\":\"" + event + "\",\"type\":\"charge.succeeded\",\"data\":{}}";

    for (String signature : new String[] {null, "t=1,v1=00", "rubbish"}) {
      Problems.in(send(server, signature, body)).are(400, "bad-request");
    }
    Problems.in(send(server, "t=1,v1=00", "")).are(400, "bad-request");
    Problems.in(send(server, "t=1,v1=00", " ".repeat(600_000))).are(413, "body-too-large");

    assertThat(
            server
                .database()
                .number(
                    "SELECT count(*) FROM webhook_event WHERE provider_event_id = '" + event + "'"))
        .isZero();
  }

  private static String key(Cashier person, Person administrator, String scope) throws Exception {
    HttpResponse<String> made =
        person.post(
            "/api/admin/api-keys/",
            object()
                .add("name", "till " + UUID.randomUUID())
                .add("scopes", Json.createArrayBuilder().add(scope))
                .add("confirmation_token", administrator.confirmation("create-api-key")));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return ApiClient.json(made).getString("key");
  }

  private static HttpResponse<String> send(Server server, String signature, String body) {
    var request = server.client().request("/api/webhooks/stripe/", null);
    if (signature != null) {
      request.header("Stripe-Signature", signature);
    }
    return server.client().send(request.POST(BodyPublishers.ofString(body)).build());
  }

  private static List<Integer> amounts(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(payment -> payment.getInt("amount"))
        .toList();
  }

  private static JsonObjectBuilder correction(String status) {
    return reason("paid in cash elsewhere").add("status", status);
  }

  private static JsonObjectBuilder object() {
    return Json.createObjectBuilder();
  }

  private static JsonObject ok(HttpResponse<String> answer) {
    return json(answer);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }
}
