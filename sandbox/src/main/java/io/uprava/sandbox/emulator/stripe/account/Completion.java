package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What becomes of a session and its intent when a payment goes through, now or later. */
final class Completion {

  private final Account account;

  Completion(Account account) {
    this.account = account;
  }

  /** The payment goes through, or the money is held where capture is manual. */
  void succeed(JsonObject session, JsonObject intent, TestCard card) {
    boolean held = intent.getString("capture_method").equals("manual");
    JsonObject charge = account.save(Charges.attempt(intent, card, "succeeded", account.now()));
    account.tell("charge.succeeded", charge);
    long amount = Fields.number(intent, "amount");
    JsonObject done =
        account.save(
            Fields.of(intent)
                .set("status", held ? "requires_capture" : "succeeded")
                .set(held ? "amount_capturable" : "amount_received", amount)
                .set("latest_charge", charge.getString("id"))
                .nothing("next_action", "last_payment_error"));
    account.tell(
        held ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", done);
    complete(session, held ? "unpaid" : "paid");
    if (!held) {
      book(charge);
    }
    if (card == TestCard.DISPUTED && !held) {
      new Disputes(account).open(charge.getString("id"), DisputeTerms.usual());
    }
  }

  /** The session is finished; its payment may not be. */
  void complete(JsonObject session, String paymentStatus) {
    Fields customer = Fields.of(Fields.object(session, "customer_details"));
    if (Fields.text(session, "customer_email") == null) {
      customer.set("email", "payer@example.com");
    }
    JsonObject done =
        account.save(
            Fields.of(session)
                .set("status", "complete")
                .set("payment_status", paymentStatus)
                .set("customer_details", customer.set("name", "Jenny Rosen"))
                .nothing("url"));
    account.tell("checkout.session.completed", done);
  }

  /** The money reaches the balance a moment after the charge. */
  void book(JsonObject charge) {
    account.change(
        "charge.updated",
        Fields.of(account.get(Charges.KIND, charge.getString("id"), "charge"))
            .set("balance_transaction", Ids.next("txn"))
            .set("receipt_url", "https://pay.stripe.com/receipts/payment/" + Ids.draw(24)));
  }

  /** A session that was finished unpaid is paid by now; Stripe sends no event about that. */
  void paidLater(JsonObject intent) {
    JsonObject session = new Intents(account).sessionOf(intent);
    account.save(Fields.of(session).set("payment_status", "paid"));
  }

  /** A bank debit that was on its way for days arrives or comes back. */
  void settle(JsonObject intent, boolean arrived) {
    JsonObject charge = account.get(Charges.KIND, intent.getString("latest_charge"), "charge");
    JsonObject session = new Intents(account).sessionOf(intent);
    if (arrived) {
      arrive(intent, charge);
      JsonObject paid = account.save(Fields.of(session).set("payment_status", "paid"));
      account.tell("checkout.session.async_payment_succeeded", paid);
      book(charge);
    } else {
      comeBack(intent, charge);
      account.tell("checkout.session.async_payment_failed", session);
    }
  }

  private void arrive(JsonObject intent, JsonObject charge) {
    long amount = Fields.number(charge, "amount");
    JsonObject paid =
        account.save(
            Fields.of(charge)
                .set("status", "succeeded")
                .set("paid", true)
                .set("captured", true)
                .set("amount_captured", amount));
    account.tell("charge.succeeded", paid);
    JsonObject done =
        account.save(
            Fields.of(intent)
                .set("status", "succeeded")
                .set("amount_received", amount)
                .nothing("processing"));
    account.tell("payment_intent.succeeded", done);
  }

  private void comeBack(JsonObject intent, JsonObject charge) {
    String message = "The customer's account has insufficient funds to cover this payment.";
    JsonObject failed =
        account.save(
            Fields.of(charge)
                .set("status", "failed")
                .set("failure_code", "insufficient_funds")
                .set("failure_message", message));
    account.tell("charge.failed", failed);
    Fields error =
        Fields.none()
            .set("charge", charge.getString("id"))
            .set("code", "payment_intent_payment_attempt_failed")
            .set("message", message)
            .set("type", "invalid_request_error");
    JsonObject undone =
        account.save(
            Fields.of(intent)
                .set("status", "requires_payment_method")
                .set("last_payment_error", error)
                .nothing("processing", "payment_method"));
    account.tell("payment_intent.payment_failed", undone);
  }

  /** The bank debit is on its way. */
  void begin(JsonObject session, JsonObject intent, TestCard card) {
    JsonObject charge = account.save(Charges.attempt(intent, card, "pending", account.now()));
    account.tell("charge.pending", charge);
    String type = Fields.object(charge, "payment_method_details").getString("type");
    JsonObject processing =
        account.save(
            Fields.of(intent)
                .set("status", "processing")
                .set("latest_charge", charge.getString("id"))
                .set("payment_method_types", Json.createArrayBuilder().add(type).build()));
    account.tell("payment_intent.processing", processing);
    complete(session, "unpaid");
  }
}
