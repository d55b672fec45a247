package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.account.Checkout;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private StripeServer server;
  private StripeActs acts;
  private Caller api;

  @BeforeEach
  void start() throws Exception {
    server = StripeServer.start();
    acts = server.stripe().acts();
    api = new Caller(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void paidAtOnce() throws Exception {
    String session = api.session("").getString("id");
    assertThat(acts.pay(session, TestCard.VISA)).isEqualTo(Checkout.Outcome.COMPLETE);
    assertThat(types())
        .containsExactly(
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.completed",
            "charge.updated");
    JsonObject completed = event("checkout.session.completed");
    assertThat(completed.getString("payment_status")).isEqualTo("paid");
    assertThat(completed.getString("status")).isEqualTo("complete");
    assertThat(intent().getInt("amount_received")).isEqualTo(2000);
    assertThat(intent().getJsonObject("metadata").getString("order_id")).isEqualTo("6735");
    assertThat(acts.pay(session, TestCard.VISA)).isEqualTo(Checkout.Outcome.OVER);
  }

  @Test
  void failedThenPaid() throws Exception {
    String session = api.session("").getString("id");
    assertThat(acts.pay(session, TestCard.INSUFFICIENT_FUNDS)).isEqualTo(Checkout.Outcome.DECLINED);
    assertThat(intent().getString("status")).isEqualTo("requires_payment_method");
    JsonObject error = intent().getJsonObject("last_payment_error");
    assertThat(error.getString("decline_code")).isEqualTo("insufficient_funds");
    acts.pay(session, TestCard.VISA);
    assertThat(types())
        .containsSubsequence(
            "charge.failed", "payment_intent.payment_failed", "payment_intent.succeeded");
    assertThat(acts.all("charge")).hasSize(2);
    assertThat(acts.all("payment_intent")).hasSize(1);
  }

  @Test
  void askedByTheBank() throws Exception {
    String session = api.session("").getString("id");
    assertThat(acts.pay(session, TestCard.THREE_D_SECURE)).isEqualTo(Checkout.Outcome.CHALLENGED);
    assertThat(intent().getString("status")).isEqualTo("requires_action");
    assertThat(acts.answerChallenge(session, false)).isEqualTo(Checkout.Outcome.DECLINED);
    assertThat(intent().getJsonObject("last_payment_error").getString("code"))
        .isEqualTo("payment_intent_authentication_failure");
    acts.pay(session, TestCard.THREE_D_SECURE);
    assertThat(acts.answerChallenge(session, true)).isEqualTo(Checkout.Outcome.COMPLETE);
    assertThat(intent().getString("status")).isEqualTo("succeeded");
  }

  @Test
  void paidDaysLater() throws Exception {
    String session = api.session("").getString("id");
    acts.pay(session, TestCard.BANK_DEBIT);
    assertThat(event("checkout.session.completed").getString("payment_status")).isEqualTo("unpaid");
    acts.settle(intent().getString("id"), true);
    assertThat(types())
        .containsSubsequence(
            "payment_intent.processing",
            "checkout.session.completed",
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.async_payment_succeeded");
    assertThat(acts.get("checkout.session", session).getString("payment_status")).isEqualTo("paid");
  }

  @Test
  void bankDebitComesBack() throws Exception {
    acts.pay(api.session("").getString("id"), TestCard.BANK_DEBIT);
    acts.settle(intent().getString("id"), false);
    assertThat(types())
        .containsSubsequence(
            "charge.failed",
            "payment_intent.payment_failed",
            "checkout.session.async_payment_failed");
  }

  @Test
  void capturedInPartCountsTheRestAsRefunded() throws Exception {
    acts.pay(manual(), TestCard.VISA);
    String path = "/v1/payment_intents/" + intent().getString("id");
    assertThat(intent().getString("status")).isEqualTo("requires_capture");
    assertThat(api.post(path + "/capture", "amount_to_capture=2001").statusCode()).isEqualTo(400);
    JsonObject captured = Caller.json(api.post(path + "/capture", "amount_to_capture=1500"));
    assertThat(captured.getString("status")).isEqualTo("succeeded");
    assertThat(captured.getInt("amount_received")).isEqualTo(1500);
    JsonObject charge = acts.all("charge").get(0);
    assertThat(charge.getInt("amount_captured")).isEqualTo(1500);
    assertThat(charge.getInt("amount_refunded")).isEqualTo(500);
    assertThat(api.post(path + "/cancel", "").statusCode()).isEqualTo(400);
  }

  @Test
  void heldMoneyIsSetFreeByCanceling() throws Exception {
    acts.pay(manual(), TestCard.VISA);
    String path = "/v1/payment_intents/" + intent().getString("id");
    JsonObject canceled =
        Caller.json(api.post(path + "/cancel", "cancellation_reason=requested_by_customer"));
    assertThat(canceled.getString("status")).isEqualTo("canceled");
    assertThat(types()).containsSubsequence("charge.refunded", "payment_intent.canceled");
    assertThat(acts.all("refund")).isEmpty();
  }

  @Test
  void refundedTwiceAndNotMore() throws Exception {
    acts.pay(api.session("").getString("id"), TestCard.VISA);
    String id = intent().getString("id");
    assertThat(refund(id, "&amount=500").statusCode()).isEqualTo(200);
    JsonObject counted = event("charge.refunded");
    assertThat(counted.getInt("amount_refunded")).isEqualTo(500);
    assertThat(counted.getBoolean("refunded")).isFalse();
    assertThat(refund(id, "&amount=1501").statusCode()).isEqualTo(400);
    assertThat(refund(id, "").statusCode()).isEqualTo(200);
    assertThat(event("charge.refunded").getInt("amount_refunded")).isEqualTo(2000);
    assertThat(Caller.error(refund(id, "")).getString("code")).isEqualTo("charge_already_refunded");
    JsonObject last = last("charge.refunded").getJsonObject("data");
    assertThat(last.getJsonObject("previous_attributes").getInt("amount_refunded")).isEqualTo(500);
  }

  @Test
  void refundThatFailsLater() throws Exception {
    acts.pay(api.session("").getString("id"), TestCard.REFUND_FAILS);
    JsonObject refund = Caller.json(refund(intent().getString("id"), "&amount=700"));
    assertThat(refund.getString("status")).isEqualTo("succeeded");
    acts.failRefund(refund.getString("id"));
    assertThat(types())
        .containsSubsequence(
            "refund.created",
            "charge.refunded",
            "refund.updated",
            "charge.refund.updated",
            "refund.failed");
    assertThat(event("refund.failed").getString("status")).isEqualTo("failed");
    assertThat(acts.all("charge").get(0).getInt("amount_refunded")).isZero();
  }

  @Test
  void pendingRefundSucceeds() throws Exception {
    acts.pay(api.session("").getString("id"), TestCard.REFUND_PENDING);
    JsonObject refund = Caller.json(refund(intent().getString("id"), ""));
    assertThat(refund.getString("status")).isEqualTo("pending");
    acts.succeedRefund(refund.getString("id"));
    JsonObject before =
        last("refund.updated").getJsonObject("data").getJsonObject("previous_attributes");
    assertThat(before.getString("status")).isEqualTo("pending");
  }

  @Test
  void disputeWonAndLost() throws Exception {
    acts.pay(api.session("").getString("id"), TestCard.VISA);
    String charge = intent().getString("latest_charge");
    JsonObject dispute =
        acts.dispute(charge, new DisputeTerms("product_not_received", 800L, 5, false));
    assertThat(dispute.getString("status")).isEqualTo("needs_response");
    assertThat(Caller.error(refund(intent().getString("id"), "")).getString("code"))
        .isEqualTo("charge_disputed");
    acts.submitEvidence(dispute.getString("id"));
    acts.win(dispute.getString("id"));
    assertThat(types())
        .containsSubsequence(
            "charge.dispute.created",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.updated",
            "charge.dispute.closed",
            "charge.dispute.funds_reinstated");
    acts.pay(api.session("").getString("id"), TestCard.DISPUTED);
    String second = acts.all("dispute").get(0).getString("id");
    JsonObject lost = Caller.json(api.post("/v1/disputes/" + second + "/close", ""));
    assertThat(lost.getString("status")).isEqualTo("lost");
    assertThat(api.post("/v1/disputes/" + second + "/close", "").statusCode()).isEqualTo(400);
  }

  @Test
  void expiredAfterAFailedAttempt() throws Exception {
    String session = api.session("").getString("id");
    acts.pay(session, TestCard.DECLINED);
    String cancel = "/v1/payment_intents/" + intent().getString("id") + "/cancel";
    assertThat(api.post(cancel, "").statusCode()).as("Checkout's own").isEqualTo(400);
    JsonObject expired = Caller.json(api.post("/v1/checkout/sessions/" + session + "/expire", ""));
    assertThat(expired.getString("status")).isEqualTo("expired");
    assertThat(expired.get("url")).isEqualTo(JsonValue.NULL);
    assertThat(types()).containsSubsequence("payment_intent.canceled", "checkout.session.expired");
    assertThat(acts.pay(session, TestCard.VISA)).isEqualTo(Checkout.Outcome.OVER);
  }

  @Test
  void eventsTellWhichRequestMadeThem() throws Exception {
    acts.pay(api.session("").getString("id"), TestCard.VISA);
    HttpResponse<String> answer =
        api.withKey("key-1").post("/v1/refunds", "payment_intent=" + intent().getString("id"));
    JsonObject request = last("refund.created").getJsonObject("request");
    assertThat(request.getString("idempotency_key")).isEqualTo("key-1");
    assertThat(answer.headers().firstValue("Request-Id")).contains(request.getString("id"));
    assertThat(last("charge.succeeded").getJsonObject("request").get("id"))
        .isEqualTo(JsonValue.NULL);
  }

  private String manual() throws Exception {
    return api.session("&payment_intent_data[capture_method]=manual").getString("id");
  }

  private HttpResponse<String> refund(String intent, String more) throws Exception {
    return api.post("/v1/refunds", "payment_intent=" + intent + more);
  }

  private JsonObject intent() {
    return acts.all("payment_intent").get(0);
  }

  private List<String> types() {
    List<String> types =
        new ArrayList<>(acts.all("event").stream().map(one -> one.getString("type")).toList());
    Collections.reverse(types);
    return types;
  }

  private JsonObject last(String type) {
    return acts.all("event").stream()
        .filter(one -> one.getString("type").equals(type))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject event(String type) {
    return last(type).getJsonObject("data").getJsonObject("object");
  }
}
