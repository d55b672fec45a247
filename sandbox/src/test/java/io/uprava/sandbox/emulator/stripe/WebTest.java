package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebTest {

  private StripeServer server;
  private Caller web;

  @BeforeEach
  void start() throws IOException {
    server = StripeServer.start();
    web = new Caller(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void payerIsSentToTheSuccessPageWithTheSession() throws Exception {
    JsonObject session = web.session("");
    String page = "/checkout/" + session.getString("id");
    assertThat(session.getString("url")).endsWith("/stripe" + page);
    HttpResponse<String> shown = web.get(page);
    assertThat(shown.body()).contains("20.00\u00a0USD", "T-shirt", "4242 4242 4242 4242");
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self' http://localhost;");
    HttpResponse<String> paid = web.post(page + "/pay", "card=4242424242424242");
    assertThat(paid.statusCode()).isEqualTo(303);
    assertThat(paid.headers().firstValue("Location"))
        .contains("http://localhost/done?s=" + session.getString("id"));
    assertThat(web.get(page).body()).contains("Already paid");
  }

  @Test
  void payerMayTryAgainAfterARefusal() throws Exception {
    String page = "/checkout/" + web.session("").getString("id");
    HttpResponse<String> declined = web.post(page + "/pay", "card=4000000000009995");
    String back = declined.headers().firstValue("Location").orElseThrow();
    assertThat(web.get(back.substring("/stripe".length())).body()).contains("insufficient funds");
    HttpResponse<String> asked = web.post(page + "/pay", "card=4000002760003184");
    assertThat(asked.headers().firstValue("Location")).contains("/stripe" + page + "/challenge");
    HttpResponse<String> approved = web.post(page + "/challenge", "approved=true");
    assertThat(approved.headers().firstValue("Location").orElse(""))
        .startsWith("http://localhost/done");
  }

  @Test
  void speaksRussianToWhoeverAsks() throws Exception {
    String page = "/checkout/" + web.session("").getString("id");
    assertThat(web.with("Accept-Language", "ru").get(page).body())
        .contains("Оплатить тестовой картой");
    for (String path : new String[] {"", "/events", "/controls"}) {
      assertThat(web.with("Accept-Language", "ru").get(path).body()).contains("<html lang=\"ru\">");
    }
  }

  @Test
  void formsOfTheControlPageActOnThePayment() throws Exception {
    String session = web.session("").getString("id");
    server.stripe().acts().pay(session, TestCard.VISA);
    JsonObject intent = server.stripe().acts().all("payment_intent").get(0);
    HttpResponse<String> done =
        web.post(
            "/do",
            "_call=POST+%2Facts&_back=%2Fstripe%2Fpayments%2F"
                + session
                + "&act=refund&amount=300&payment_intent="
                + intent.getString("id"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(web.get("/payments/" + session).body()).contains("3.00\u00a0USD", "Refund fails");
    HttpResponse<String> tooMuch =
        web.post(
            "/do",
            "_call=POST+%2Facts&_back=%2Fstripe&act=refund&amount=9999&payment_intent="
                + intent.getString("id"));
    assertThat(tooMuch.statusCode()).isEqualTo(400);
    assertThat(tooMuch.body()).contains("greater than unrefunded amount");
  }

  @Test
  void escapesWhatTheApplicationSays() throws Exception {
    String page =
        "/checkout/"
            + web.session("&line_items[0][price_data][product_data][name]=%3Cscript%3E")
                .getString("id");
    assertThat(web.get(page).body()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void refusesFormsOfOtherSitesAndOtherHosts() throws Exception {
    String page = "/checkout/" + web.session("").getString("id");
    HttpResponse<String> foreign =
        web.with("Origin", "http://evil.example").post(page + "/pay", "card=4242424242424242");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(server.stripe().acts().all("charge")).isEmpty();
  }

  @Test
  void everythingCanBeAskedForInJson() throws Exception {
    String session = web.session("").getString("id");
    web.control("POST", "/acts", "{\"act\":\"pay\",\"session\":\"" + session + "\"}");
    assertThat(web.control("GET", "/objects/charge", "").body()).contains("\"ch_3");
    HttpResponse<String> manner =
        web.control("PUT", "/deliveries", "{\"held\":true,\"endpoint\":\"http://127.0.0.1:1/\"}");
    assertThat(Caller.json(manner).getBoolean("held")).isTrue();
    HttpResponse<String> faults =
        web.control("POST", "/faults", "{\"fault\":\"rate_limit\",\"path\":\"/v1/refunds\"}");
    assertThat(faults.body()).contains("rate_limit");
    assertThat(web.control("DELETE", "/faults", "").body()).isEqualTo("[]");
    assertThat(Caller.json(web.control("POST", "/secrets", "{\"act\":\"roll\"}")).getInt("active"))
        .isEqualTo(2);
    assertThat(web.control("POST", "/acts", "{\"act\":\"fly\"}").statusCode()).isEqualTo(400);
    assertThat(web.control("POST", "/nothing", "{}").statusCode()).isEqualTo(404);
  }
}
