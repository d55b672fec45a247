package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.events.Delivery;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what Uprava holds with what happened at the emulated Stripe. */
final class PaymentTruth {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String UNSETTLED =
      """
      SELECT (SELECT count(*) FROM webhook_event WHERE status = 'PENDING')
        + (SELECT count(*) FROM payment_attempt WHERE status IN ('PENDING', 'UNKNOWN'))""";

  private final PaymentInstallation uprava;
  private final Payers payers;

  PaymentTruth(PaymentInstallation uprava, Payers payers) {
    this.uprava = uprava;
    this.payers = payers;
  }

  /** Waits until every event was taken and handled, and the outcome of every call is known. */
  void awaitPeace() throws Exception {
    Patience.await(
        "all events delivered",
        PATIENCE,
        () ->
            uprava.stripe().courier().log().all().stream()
                .allMatch(one -> one.state() == Delivery.State.DELIVERED));
    Patience.await("nothing left to do", PATIENCE, () -> left() == 0);
  }

  /** Lets the time pass after which things are tried again. */
  private long left() throws Exception {
    uprava
        .database()
        .execute("UPDATE webhook_event SET next_attempt_at = now() WHERE next_attempt_at > now()");
    uprava
        .database()
        .execute("UPDATE payment_attempt SET next_check_at = now() WHERE next_check_at > now()");
    return uprava.database().number(UNSETTLED);
  }

  void everyEventTookEffectOnce() throws Exception {
    Set<String> sent =
        uprava.stripe().acts().all("event").stream()
            .map(event -> event.getString("id"))
            .collect(Collectors.toSet());
    Database database = uprava.database();
    assertThat(
            database.texts(
                "SELECT provider_event_id FROM webhook_event WHERE status = 'PROCESSED'"))
        .containsExactlyInAnyOrderElementsOf(sent);
    assertThat(
            database.texts(
                "SELECT substr(fact_key, 7) FROM payment_event_audit"
                    + " WHERE fact_key LIKE 'event:%'"))
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  /** State and sums of a payment follow from what Stripe holds. */
  void isAsAtStripe(String payment) throws Exception {
    String intent = payers.session(payment).getString("payment_intent");
    JsonObject paid = uprava.stripe().acts().get("payment_intent", intent);
    List<JsonObject> charges = uprava.stripe().acts().ofIntent("charge", intent);
    long refunded = charges.stream().mapToLong(c -> Fields.number(c, "amount_refunded")).sum();
    boolean disputed = charges.stream().anyMatch(c -> Fields.flag(c, "disputed"));
    String status = disputed ? "DISPUTED" : refunded > 0 ? "PARTIALLY_REFUNDED" : "PAID";
    assertThat(
            uprava
                .database()
                .texts(
                    "SELECT status || ' ' || received_amount || ' ' || refunded_amount FROM payment"
                        + " WHERE id = '"
                        + payment
                        + "'"))
        .containsExactly(status + " " + Fields.number(paid, "amount_received") + " " + refunded);
  }

  /** How often a part was given back at Stripe because we asked for it. */
  long refundsOfOurs(String payment) {
    String intent = payers.session(payment).getString("payment_intent");
    return uprava.stripe().acts().ofIntent("refund", intent).stream()
        .filter(refund -> refund.getJsonObject("metadata").containsKey("uprava_reference"))
        .count();
  }

  /** Every movement that was planned has happened at Stripe, and the other way round. */
  void refundsAgree() throws Exception {
    List<String> atStripe =
        uprava.stripe().acts().all("refund").stream().map(one -> one.getString("id")).toList();
    assertThat(
            uprava
                .database()
                .texts(
                    "SELECT coalesce(provider_id, status) FROM payment_transaction"
                        + " WHERE type = 'REFUND'"))
        .containsExactlyInAnyOrderElementsOf(atStripe);
  }
}
