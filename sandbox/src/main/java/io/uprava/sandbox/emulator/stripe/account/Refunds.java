package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;
import java.util.List;

/** Refunds, by request or outside the application, and what becomes of them later. */
public final class Refunds {

  static final String KIND = "refund";

  private static final List<String> REASONS =
      List.of("duplicate", "fraudulent", "requested_by_customer");

  private final Account account;

  public Refunds(Account account) {
    this.account = account;
  }

  /** Returns all that is left of a payment, or {@code amount} of it. */
  public JsonObject create(Parameters asked) {
    asked.requireOnly(
        List.of(
            "charge",
            "payment_intent",
            "amount",
            "reason",
            "metadata",
            "expand",
            "currency",
            "customer",
            "instructions_email",
            "origin",
            "refund_application_fee",
            "reverse_transfer"));
    String reason = asked.choice("reason", null, REASONS);
    Long wanted = asked.number("amount");
    Fields metadata = asked.metadata("metadata");
    if (wanted != null && wanted < 1) {
      throw StripeError.parameter(
          "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
    }
    JsonObject charge = chargeOf(asked);
    long amount = wanted == null ? Charges.refundable(charge) : wanted;
    requireRefundable(charge, amount);
    return make(charge, amount, reason, metadata);
  }

  private JsonObject chargeOf(Parameters asked) {
    String charge = asked.text("charge");
    String intent = asked.text("payment_intent");
    if (charge == null && intent == null) {
      throw StripeError.parameter(
          "parameter_missing",
          null,
          "One of the following params should be provided for this request: payment_intent or"
              + " charge.");
    }
    if (charge != null) {
      return account.get(Charges.KIND, charge, "charge");
    }
    JsonObject paid = account.get(Intents.KIND, intent, "payment_intent");
    String latest = Fields.text(paid, "latest_charge");
    if (latest == null || !paid.getString("status").equals("succeeded")) {
      throw StripeError.refused(
          null,
          null,
          "This PaymentIntent (" + intent + ") does not have a successful charge to refund.");
    }
    return account.get(Charges.KIND, latest, "payment_intent");
  }

  private static void requireRefundable(JsonObject charge, long amount) {
    String id = charge.getString("id");
    if (Fields.flag(charge, "refunded") || Charges.refundable(charge) == 0) {
      throw StripeError.refused(
          "charge_already_refunded", null, "Charge " + id + " has already been refunded.");
    }
    if (!Fields.flag(charge, "captured")) {
      throw StripeError.refused(
          "charge_not_refundable", null, "Charge " + id + " has not been captured.");
    }
    if (Fields.flag(charge, "disputed")) {
      throw StripeError.refused(
          "charge_disputed",
          null,
          "Charge " + id + " has been charged back; cannot issue a refund.");
    }
    if (amount > Charges.refundable(charge)) {
      String currency = charge.getString("currency");
      throw StripeError.refused(
          null,
          "amount",
          "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
              .formatted(
                  CurrencyRules.written(amount, currency),
                  CurrencyRules.written(Charges.refundable(charge), currency)));
    }
  }

  private JsonObject make(JsonObject charge, long amount, String reason, Fields metadata) {
    boolean slow =
        TestCard.REFUND_PENDING.last4().equals(Charges.last4(charge))
            || Charges.last4(charge) == null;
    JsonObject refund =
        Fields.none()
            .set("id", Ids.next("re"))
            .set("object", KIND)
            .set("amount", amount)
            .set("balance_transaction", Ids.next("txn"))
            .set("charge", charge.getString("id"))
            .set("created", account.now())
            .set("currency", charge.getString("currency"))
            .set("metadata", metadata)
            .set("payment_intent", charge.getString("payment_intent"))
            .set("reason", reason)
            .nothing("receipt_number", "source_transfer_reversal")
            .set("status", slow ? "pending" : "succeeded")
            .nothing("transfer_reversal")
            .build();
    account.tell("refund.created", account.save(refund));
    count(charge, amount, "charge.refunded");
    return refund;
  }

  private void count(JsonObject charge, long amount, String event) {
    long refunded = Fields.number(charge, "amount_refunded") + amount;
    Fields counted =
        Fields.of(charge)
            .set("amount_refunded", refunded)
            .set("refunded", refunded == Fields.number(charge, "amount"));
    JsonObject after = account.save(counted);
    if (event != null) {
      account.tell(event, after, counted.previous());
    }
  }

  /** The money of a pending refund has reached the payer. */
  public void succeed(String id) {
    JsonObject refund = account.get(KIND, id, "refund");
    requireStatus(refund, List.of("pending"));
    tellUpdated(Fields.of(refund).set("status", "succeeded"));
  }

  /** The payer's bank sends the money back: also a refund that had succeeded can fail later. */
  public void fail(String id) {
    JsonObject refund = account.get(KIND, id, "refund");
    requireStatus(refund, List.of("pending", "succeeded"));
    JsonObject failed =
        tellUpdated(
            Fields.of(refund)
                .set("status", "failed")
                .set("failure_reason", "expired_or_canceled_card")
                .set("failure_balance_transaction", Ids.next("txn")));
    account.tell("refund.failed", failed);
    JsonObject charge = account.get(Charges.KIND, refund.getString("charge"), "charge");
    count(charge, -Fields.number(refund, "amount"), null);
  }

  private JsonObject tellUpdated(Fields fields) {
    JsonObject after = account.save(fields);
    account.tell("refund.updated", after, fields.previous());
    return account.tell("charge.refund.updated", after, fields.previous());
  }

  private static void requireStatus(JsonObject refund, List<String> possible) {
    if (!possible.contains(refund.getString("status"))) {
      throw StripeError.refused(
          null, null, "The refund has the status " + refund.getString("status") + ".");
    }
  }
}
