package io.uprava.payments.service;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One Checkout Session at the emulated Stripe, and what payer, bank and dashboard do with it. */
record StripeStage(EmulatedStripe stripe, String session) {

  static final String VISA = "4242424242424242";
  static final String DECLINED = "4000000000000002";
  static final String CHALLENGED = "4000002760003184";
  static final String REFUND_PENDING = "4000000000007726";
  static final String BANK_DEBIT = "000123456789";

  void pay(String card) {
    stripe.act("pay", Map.of("session", session, "card", card));
  }

  void answerChallenge() {
    act("answer_challenge", "session", session);
  }

  void settle(boolean arrived) {
    stripe.act("settle", Map.of("payment_intent", intent(), "arrived", arrived));
  }

  /** Refunds a part in the dashboard. */
  String refund(long amount) {
    return stripe
        .act("refund", Map.of("payment_intent", intent(), "amount", amount))
        .getString("id");
  }

  String dispute(boolean inquiry) {
    return stripe
        .act("dispute", Map.of("payment_intent", intent(), "inquiry", inquiry))
        .getString("id");
  }

  void act(String act, String kind, String id) {
    stripe.act(act, Map.of(kind, id));
  }

  /** Asks the API for something about the intent. */
  void post(String path, String form) {
    stripe.post("/v1/payment_intents/" + intent() + path, form);
  }

  /** What Stripe sent of it, in the order in which it happened. */
  List<String> events() {
    String intent = intent();
    List<String> events = new ArrayList<>();
    for (JsonObject event : stripe.all("event")) {
      String text = event.toString();
      if (text.contains(session) || text.contains(intent)) {
        events.add(text);
      }
    }
    Collections.reverse(events);
    return events;
  }

  private String intent() {
    return stripe.all("checkout.session").stream()
        .filter(one -> session.equals(one.getString("id")))
        .findFirst()
        .orElseThrow()
        .getString("payment_intent");
  }
}
