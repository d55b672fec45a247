package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/** What a payer does on the Checkout page. */
public final class Checkout {

  /** Where the payer stands after an act. */
  public enum Outcome {
    /** The session is complete: on to the success page. */
    COMPLETE,
    /** Refused; another card may be tried. */
    DECLINED,
    /** The bank asks the payer first. */
    CHALLENGED,
    /** The session was no longer open. */
    OVER
  }

  private final Account account;
  private final Intents intents;
  private final Completion completion;

  public Checkout(Account account) {
    this.account = account;
    this.intents = new Intents(account);
    this.completion = new Completion(account);
  }

  /** The payer presses "pay" with that card. */
  public Outcome pay(String sessionId, TestCard card) {
    JsonObject session = account.get("checkout.session", sessionId, "session");
    if (!session.getString("status").equals("open")) {
      return Outcome.OVER;
    }
    JsonObject intent = Fields.of(intentOf(session)).set("payment_method", Ids.next("pm")).build();
    JsonObject bound = account.get("checkout.session", sessionId, "session");
    return switch (card.course()) {
      case DECLINED -> declined(intent, card);
      case CHALLENGED -> challenged(sessionId, intent, card);
      case DELAYED -> {
        completion.begin(bound, intent, card);
        yield Outcome.COMPLETE;
      }
      case SUCCEEDS -> {
        completion.succeed(bound, intent, card);
        yield Outcome.COMPLETE;
      }
    };
  }

  private JsonObject intentOf(JsonObject session) {
    String known = Fields.text(session, Intents.KIND);
    if (known != null) {
      return account.get(Intents.KIND, known, "intent");
    }
    JsonObject opened = intents.open(session);
    account.save(Fields.of(session).set(Intents.KIND, opened.getString("id")));
    return opened;
  }

  private Outcome declined(JsonObject intent, TestCard card) {
    JsonObject charge =
        account.save(
            Charges.attempt(intent, card, "failed", account.now())
                .set("failure_code", card.errorCode())
                .set("failure_message", card.message()));
    account.tell("charge.failed", charge);
    Fields error =
        Fields.none()
            .set("charge", charge.getString("id"))
            .set("code", card.errorCode())
            .set("decline_code", card.declineCode())
            .set("message", card.message())
            .set("type", "card_error");
    fail(Fields.of(intent).set("latest_charge", charge.getString("id")), error);
    return Outcome.DECLINED;
  }

  private void fail(Fields intent, Fields error) {
    JsonObject failed =
        account.save(
            intent
                .set("status", "requires_payment_method")
                .set("last_payment_error", error)
                .nothing("payment_method", "next_action"));
    account.tell("payment_intent.payment_failed", failed);
  }

  private Outcome challenged(String sessionId, JsonObject intent, TestCard card) {
    JsonObject plan = account.get(Sessions.PLAN, sessionId, "id");
    account.save(Fields.of(plan).set("challenged_card", card.name()));
    JsonObject waiting =
        account.save(
            Fields.of(intent)
                .set("status", "requires_action")
                .set("next_action", Fields.none().set("type", "use_stripe_sdk")));
    account.tell("payment_intent.requires_action", waiting);
    return Outcome.CHALLENGED;
  }

  /** The payer answers the bank's question, or refuses to. */
  public Outcome answer(String sessionId, boolean approved) {
    JsonObject session = account.get("checkout.session", sessionId, "session");
    JsonObject plan = account.get(Sessions.PLAN, sessionId, "id");
    String asked = Fields.text(plan, "challenged_card");
    if (!session.getString("status").equals("open") || asked == null) {
      return Outcome.OVER;
    }
    account.save(Fields.of(plan).nothing("challenged_card"));
    TestCard card = TestCard.valueOf(asked);
    JsonObject intent = intentOf(session);
    if (!approved) {
      fail(Fields.of(intent), notAuthenticated());
      return Outcome.DECLINED;
    }
    if (card.refused()) {
      return declined(intent, card);
    }
    completion.succeed(session, intent, card);
    return Outcome.COMPLETE;
  }

  private static Fields notAuthenticated() {
    return Fields.none()
        .set("code", "payment_intent_authentication_failure")
        .set(
            "message",
            "We are unable to authenticate your payment method. Please choose a different payment"
                + " method and try again.")
        .set("type", "invalid_request_error");
  }

  /** A bank debit on its way arrives or comes back. */
  public void settle(String intentId, boolean arrived) {
    JsonObject intent = account.get(Intents.KIND, intentId, "intent");
    if (!intent.getString("status").equals("processing")) {
      throw StripeError.refused(null, null, "No bank debit is on its way for " + intentId);
    }
    completion.settle(intent, arrived);
  }
}
