package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

  private StripeServer server;
  private Caller api;

  @BeforeEach
  void start() throws IOException {
    server = StripeServer.start();
    api = new Caller(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void makesASessionThatHasNoPaymentIntentYet() throws Exception {
    JsonObject session = api.session("");
    assertThat(session.getString("id")).startsWith("cs_test_").hasSizeGreaterThan(60);
    assertThat(session.getString("status")).isEqualTo("open");
    assertThat(session.getString("payment_status")).isEqualTo("unpaid");
    assertThat(session.get("payment_intent")).isEqualTo(JsonValue.NULL);
    assertThat(session.getInt("amount_total")).isEqualTo(2000);
    assertThat(session.getInt("expires_at") - session.getInt("created")).isEqualTo(24 * 60 * 60);
    assertThat(session.getJsonObject("metadata").getString("order_id")).isEqualTo("6735");
    JsonObject again = Caller.json(api.get("/v1/checkout/sessions/" + session.getString("id")));
    assertThat(again).isEqualTo(session);
  }

  @Test
  void acceptsExpiryBetweenHalfAnHourAndADayOnly() throws Exception {
    long now = System.currentTimeMillis() / 1000;
    assertThat(api.createSession("&expires_at=" + (now + 1900)).statusCode()).isEqualTo(200);
    for (long wrong : new long[] {now + 1700, now + 25 * 3600}) {
      HttpResponse<String> refused = api.createSession("&expires_at=" + wrong);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Caller.error(refused).getString("param")).isEqualTo("expires_at");
    }
  }

  @Test
  void namesWhatIsMissingUnknownOrWrong() throws Exception {
    JsonObject missing = Caller.error(api.post("/v1/checkout/sessions", "mode=payment"));
    assertThat(missing.getString("code")).isEqualTo("parameter_missing");
    assertThat(missing.getString("param")).isEqualTo("line_items");
    JsonObject unknown = Caller.error(api.createSession("&colour=red"));
    assertThat(unknown.getString("code")).isEqualTo("parameter_unknown");
    assertThat(unknown.getString("param")).isEqualTo("colour");
    HttpResponse<String> gone = api.get("/v1/payment_intents/pi_gone");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(Caller.error(gone).getString("code")).isEqualTo("resource_missing");
    assertThat(Caller.error(gone).getString("type")).isEqualTo("invalid_request_error");
    assertThat(api.get("/v1/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> json = api.postJson("/v1/refunds", "{\"payment_intent\":\"pi_1\"}");
    assertThat(Caller.error(json).getString("message")).startsWith("Invalid request (check that");
  }

  @Test
  void knowsOnlyItsOwnKey() throws Exception {
    assertThat(api.get("/v1/charges").statusCode()).isEqualTo(200);
    HttpResponse<String> foreign =
        api.with("Authorization", "Bearer sk_test_another").get("/v1/charges");
    assertThat(foreign.statusCode()).isEqualTo(401);
    assertThat(Caller.error(foreign).getString("message"))
        .isEqualTo("Invalid API Key provided: ********ther");
  }

  @Test
  void tellsRequestAndVersionInHeaders() throws Exception {
    HttpResponse<String> answer = api.with("Stripe-Version", "2025-01-27.acacia").get("/v1/events");
    assertThat(answer.headers().firstValue("Stripe-Version")).contains("2025-01-27.acacia");
    assertThat(answer.headers().firstValue("Request-Id").orElse("")).startsWith("req_");
  }

  @Test
  void pagesThroughListsWithIdsForCursors() throws Exception {
    for (int i = 0; i < 5; i++) {
      api.session("");
    }
    JsonObject first = Caller.json(api.get("/v1/checkout/sessions?limit=2"));
    List<JsonObject> page = first.getJsonArray("data").getValuesAs(JsonObject.class);
    assertThat(first.getBoolean("has_more")).isTrue();
    String last = page.get(1).getString("id");
    JsonObject rest = Caller.json(api.get("/v1/checkout/sessions?starting_after=" + last));
    assertThat(rest.getJsonArray("data")).hasSize(3);
    assertThat(rest.getBoolean("has_more")).isFalse();
    String oldest = rest.getJsonArray("data").getValuesAs(JsonObject.class).get(2).getString("id");
    JsonObject before =
        Caller.json(api.get("/v1/checkout/sessions?limit=2&ending_before=" + oldest));
    assertThat(before.getJsonArray("data"))
        .isEqualTo(
            Caller.json(api.get("/v1/checkout/sessions?limit=2&starting_after=" + last))
                .getJsonArray("data"));
    assertThat(before.getBoolean("has_more")).isTrue();
    assertThat(api.get("/v1/checkout/sessions?limit=101").statusCode()).isEqualTo(400);
  }

  @Test
  void expandsIdsIntoObjects() throws Exception {
    JsonObject session = api.session("");
    server.stripe().acts().pay(session.getString("id"), TestCard.VISA);
    JsonObject found =
        Caller.json(
            api.get(
                "/v1/checkout/sessions/"
                    + session.getString("id")
                    + "?expand[]=payment_intent.latest_charge"));
    JsonObject intent = found.getJsonObject("payment_intent");
    assertThat(intent.getJsonObject("latest_charge").getString("status")).isEqualTo("succeeded");
    String list = "/v1/checkout/sessions?payment_intent=" + intent.getString("id");
    assertThat(Caller.json(api.get(list)).getJsonArray("data")).hasSize(1);
  }

  @Test
  void countsMoneyAsStripeDoes() throws Exception {
    assertThat(amount("usd", 49)).isEqualTo("amount_too_small");
    assertThat(amount("usd", 50)).isEqualTo("");
    assertThat(amount("jpy", 50)).isEqualTo("");
    assertThat(amount("isk", 12345)).isEqualTo("invalid_charge_amount_no_decimal_compatible");
    assertThat(amount("isk", 12300)).isEqualTo("");
    assertThat(amount("kwd", 10001)).isEqualTo("invalid_charge_amount_no_decimal_compatible");
    assertThat(amount("kwd", 10000)).isEqualTo("");
    assertThat(amount("usd", 100_000_000)).isEqualTo("amount_too_large");
    assertThat(amount("xxx", 1000)).isEqualTo("Invalid currency: xxx");
  }

  private String amount(String currency, long amount) throws Exception {
    HttpResponse<String> answer =
        api.createSession(
            "&line_items[0][price_data][currency]="
                + currency
                + "&line_items[0][price_data][unit_amount]="
                + amount);
    if (answer.statusCode() == 200) {
      return "";
    }
    JsonObject error = Caller.error(answer);
    return error.getString("code", error.getString("message").replaceFirst("\\..*", ""));
  }
}
