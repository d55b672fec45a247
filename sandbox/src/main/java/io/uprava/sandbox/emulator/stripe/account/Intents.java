package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** PaymentIntents: made by Checkout, captured and canceled by the API. */
public final class Intents {

  static final String KIND = "payment_intent";

  private static final List<String> REASONS =
      List.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");
  private static final List<String> CANCELABLE =
      List.of(
          "requires_payment_method",
          "requires_capture",
          "requires_confirmation",
          "requires_action",
          "processing");

  private final Account account;

  public Intents(Account account) {
    this.account = account;
  }

  /** Makes the intent of a session when somebody begins to pay. */
  JsonObject open(JsonObject session) {
    JsonObject plan = account.get(Sessions.PLAN, session.getString("id"), "id");
    String id = Ids.next("pi");
    JsonObject intent =
        Fields.none()
            .set("id", id)
            .set("object", KIND)
            .set("amount", Fields.number(session, "amount_total"))
            .set("amount_capturable", 0)
            .set("amount_received", 0)
            .nothing("automatic_payment_methods", "canceled_at", "cancellation_reason")
            .set("capture_method", plan.getString("capture_method"))
            .set("client_secret", id + "_secret_" + Ids.draw(25))
            .set("confirmation_method", "automatic")
            .set("created", account.now())
            .set("currency", session.getString("currency"))
            .nothing("customer")
            .set("description", Fields.text(plan, "description"))
            .nothing("last_payment_error", "latest_charge")
            .set("livemode", false)
            .set("metadata", Fields.object(plan, "metadata"))
            .nothing("next_action", "on_behalf_of", "payment_method")
            .set("payment_method_types", Json.createArrayBuilder().add("card").build())
            .nothing("processing")
            .set("receipt_email", Fields.text(plan, "receipt_email"))
            .nothing("setup_future_usage", "shipping", "statement_descriptor")
            .set("status", "requires_payment_method")
            .build();
    account.save(intent);
    return account.tell("payment_intent.created", intent);
  }

  /** Takes the money that was only held, all of it or a part; the rest is set free. */
  public JsonObject capture(String id, Parameters asked) {
    JsonObject intent = account.get(KIND, id, "intent");
    Long wanted = asked.number("amount_to_capture");
    if (!intent.getString("status").equals("requires_capture")) {
      throw unexpected(
          "This PaymentIntent could not be captured because it has a status of "
              + intent.getString("status")
              + ". Only a PaymentIntent with one of the following statuses may be captured:"
              + " requires_capture.");
    }
    long held = Fields.number(intent, "amount_capturable");
    long amount = wanted == null ? held : wanted;
    if (amount < 1 || amount > held) {
      throw StripeError.refused(
          "amount_too_large",
          "amount_to_capture",
          "The amount to capture must be from 1 to the " + held + " that can be captured.");
    }
    JsonObject charge = account.get(Charges.KIND, intent.getString("latest_charge"), "charge");
    Fields captured = Charges.captured(charge, amount);
    account.tell("charge.captured", account.save(captured), captured.previous());
    JsonObject paid =
        account.save(
            Fields.of(intent)
                .set("status", "succeeded")
                .set("amount_capturable", 0)
                .set("amount_received", amount));
    account.tell("payment_intent.succeeded", paid);
    new Completion(account).paidLater(paid);
    return paid;
  }

  /** Gives a payment up before it is taken; money that was only held is set free. */
  public JsonObject cancel(String id, Parameters asked) {
    String reason = asked.choice("cancellation_reason", null, REASONS);
    JsonObject intent = account.get(KIND, id, "intent");
    String status = intent.getString("status");
    if (!CANCELABLE.contains(status)) {
      throw unexpected(
          "You cannot cancel this PaymentIntent because it has a status of "
              + status
              + ". Only a PaymentIntent with one of the following statuses may be canceled: "
              + String.join(", ", CANCELABLE)
              + ".");
    }
    if (sessionOf(intent).getString("status").equals("open")) {
      throw unexpected(
          "You cannot cancel this PaymentIntent because it was created by Checkout. Expire the"
              + " Checkout Session instead.");
    }
    if (status.equals("requires_capture")) {
      JsonObject charge = account.get(Charges.KIND, intent.getString("latest_charge"), "charge");
      account.change("charge.refunded", Charges.released(charge));
    }
    Fields canceled = canceled(intent, reason, account.now());
    return account.tell("payment_intent.canceled", account.save(canceled));
  }

  static Fields canceled(JsonObject intent, String reason, long now) {
    return Fields.of(intent)
        .set("status", "canceled")
        .set("canceled_at", now)
        .set("cancellation_reason", reason)
        .set("amount_capturable", 0)
        .nothing("next_action");
  }

  /** The session whose payment it is. */
  JsonObject sessionOf(JsonObject intent) {
    return account.list("checkout.session").stream()
        .filter(one -> intent.getString("id").equals(Fields.text(one, KIND)))
        .findFirst()
        .orElseThrow(() -> StripeError.missing("checkout.session", intent.getString("id"), KIND));
  }

  private static StripeError unexpected(String message) {
    return StripeError.refused("payment_intent_unexpected_state", null, message);
  }
}
