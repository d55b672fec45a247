package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Charges: one for each attempt to take money. */
final class Charges {

  static final String KIND = "charge";

  private Charges() {}

  /** A new charge with that status: {@code succeeded}, {@code pending} or {@code failed}. */
  static Fields attempt(JsonObject intent, TestCard card, String status, long now) {
    boolean held = intent.getString("capture_method").equals("manual");
    boolean paid = status.equals("succeeded");
    long amount = Fields.number(intent, "amount");
    return Fields.none()
        .set("id", Ids.next("ch"))
        .set("object", KIND)
        .set("amount", amount)
        .set("amount_captured", paid && !held ? amount : 0)
        .set("amount_refunded", 0)
        .nothing("application_fee_amount", "balance_transaction")
        .set("billing_details", Fields.none().nothing("address", "email", "name", "phone"))
        .set("captured", paid && !held)
        .set("created", now)
        .set("currency", intent.getString("currency"))
        .nothing("customer")
        .set("description", Fields.text(intent, "description"))
        .nothing("dispute")
        .set("disputed", false)
        .nothing("failure_code", "failure_message")
        .set("fraud_details", JsonValue.EMPTY_JSON_OBJECT)
        .set("livemode", false)
        .set("metadata", Fields.object(intent, "metadata"))
        .set("outcome", outcome(card, status))
        .set("paid", paid)
        .set("payment_intent", intent.getString("id"))
        .set("payment_method", Fields.text(intent, "payment_method"))
        .set("payment_method_details", method(intent, card))
        .set("receipt_email", Fields.text(intent, "receipt_email"))
        .nothing("receipt_number", "receipt_url")
        .set("refunded", false)
        .nothing("statement_descriptor")
        .set("status", status);
  }

  private static Fields outcome(TestCard card, String status) {
    boolean failed = status.equals("failed");
    return Fields.none()
        .set("network_status", failed ? "declined_by_network" : "approved_by_network")
        .set("reason", failed ? card.declineCode() : null)
        .set("risk_level", "normal")
        .set("seller_message", failed ? card.message() : "Payment complete.")
        .set("type", failed ? "issuer_declined" : "authorized");
  }

  private static Fields method(JsonObject intent, TestCard card) {
    if (card.course() == TestCard.Course.DELAYED) {
      String type = debit(intent.getString("currency"));
      return Fields.none().set("type", type).set(type, Fields.none().set("last4", card.last4()));
    }
    Fields details =
        Fields.none()
            .set("brand", "visa")
            .set("country", "US")
            .set("exp_month", 12)
            .set("exp_year", 2034)
            .set("funding", "credit")
            .set("last4", card.last4())
            .set("network", "visa");
    return Fields.none().set("card", details).set("type", "card");
  }

  private static String debit(String currency) {
    return currency.equals("eur") ? "sepa_debit" : "us_bank_account";
  }

  /** The charge after so much of what was held is taken; the rest counts as refunded. */
  static Fields captured(JsonObject charge, long amount) {
    return Fields.of(charge)
        .set("captured", true)
        .set("amount_captured", amount)
        .set("amount_refunded", Fields.number(charge, "amount") - amount)
        .set("balance_transaction", Ids.next("txn"));
  }

  /** The charge after what was held is set free. */
  static Fields released(JsonObject charge) {
    return Fields.of(charge)
        .set("amount_refunded", Fields.number(charge, "amount"))
        .set("refunded", true);
  }

  /** What of it can still be refunded. */
  static long refundable(JsonObject charge) {
    return Fields.number(charge, "amount") - Fields.number(charge, "amount_refunded");
  }

  static String last4(JsonObject charge) {
    JsonObject details = Fields.object(charge, "payment_method_details");
    return Fields.text(Fields.object(details, "card"), "last4");
  }
}
