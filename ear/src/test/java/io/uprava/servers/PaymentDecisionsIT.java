package io.uprava.servers;

import static io.uprava.servers.Cashier.order;
import static io.uprava.servers.Cashier.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.events.Courier;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.Order;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a person has to decide about payments, by REST. */
class PaymentDecisionsIT {

  private static final String GAPS = "/api/admin/payment-gaps/";

  @OnEveryServer
  void takesOverWhatStripeSaysWhereEventsDidNotTell(Server server) throws Exception {
    Cashier cashier = new Cashier(server, Person.administrator(server).signIn().accessToken());
    String payment = cashier.ask(order(2_000)).getString("id");
    String open = GAPS + "?status=open&payment_id=" + payment;
    Courier courier = server.stripe().stripe().courier();
    courier.manner(Manner.hold());
    try {
      cashier.pay(payment);
      HttpResponse<String> begun = cashier.post(GAPS + "comparison/", Json.createObjectBuilder());
      assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
      Patience.await(
          "the difference is listed", Duration.ofSeconds(60), () -> !cashier.items(open).isEmpty());
      assertThat(cashier.items(open + "&currency=usd")).isNotEmpty();
      assertThat(cashier.items(open + "&currency=eur")).isEmpty();

      String apply = GAPS + cashier.items(open).get(0).getString("id") + "/apply/";
      Problems.in(cashier.post(apply, reason(" "))).are(422, "validation-failed").blame("reason");
      JsonObject applied = ok(cashier.post(apply, reason("seen at Stripe")));

      assertThat(applied.getString("status")).isEqualTo("applied");
      assertThat(cashier.get(payment).getString("status")).isEqualTo("paid");
      Problems.in(cashier.post(apply, reason("again"))).are(409, "gap-settled");
    } finally {
      courier.manner(Manner.usual());
      courier.release(Order.AS_HAPPENED, 0);
    }
  }

  @OnEveryServer
  void returnsNothingThatTheSecondPersonRejects(Server server) throws Exception {
    Person administrator = Person.administrator(server).signIn();
    Cashier author = new Cashier(server, administrator.accessToken());
    Cashier second = Cashier.accountant(server, administrator);
    String payment = author.paid(300_000);
    JsonObject asked =
        ApiClient.json(author.act(payment, "refunds", reason("not used").add("amount", 300_000)));
    String reject = "refunds/" + asked.getString("id") + "/reject";

    Problems.in(author.act(payment, reject, reason("me"))).are(403, "refund-own");
    Problems.in(second.act(payment, reject, reason(" ")))
        .are(422, "validation-failed")
        .blame("reason");
    JsonObject rejected = ok(second.act(payment, reject, reason("it was used")));

    assertThat(rejected.getString("status")).isEqualTo("rejected");
    assertThat(author.of("refund", payment)).isEmpty();
    assertThat(author.get(payment).getString("status")).isEqualTo("paid");
    Problems.in(second.act(payment, reject, reason("again"))).are(409, "refund-not-waiting");
  }

  private static JsonObject ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }
}
