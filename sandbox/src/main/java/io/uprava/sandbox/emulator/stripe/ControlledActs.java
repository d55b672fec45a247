package io.uprava.sandbox.emulator.stripe;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.JsonObject;

/** The acts by name, each with its parameters in one JSON object. */
final class ControlledActs {

  private final StripeActs acts;

  ControlledActs(StripeEmulator stripe) {
    this.acts = stripe.acts();
  }

  /** Performs {@code act} and answers with the object it was about. */
  JsonObject perform(JsonObject asked) {
    String act = asked.getString("act");
    return switch (act) {
      case "pay" -> pay(asked);
      case "answer_challenge" -> {
        acts.answerChallenge(asked.getString("session"), asked.getBoolean("approved", true));
        yield session(asked);
      }
      case "settle" -> {
        acts.settle(asked.getString("payment_intent"), asked.getBoolean("arrived", true));
        yield acts.get("payment_intent", asked.getString("payment_intent"));
      }
      case "expire" -> acts.expire(asked.getString("session"));
      case "refund" -> acts.refund(asked.getString("payment_intent"), amount(asked));
      case "succeed_refund" -> acts.succeedRefund(asked.getString("refund"));
      case "fail_refund" -> acts.failRefund(asked.getString("refund"));
      case "dispute" -> acts.dispute(charge(asked), terms(asked));
      case "submit_evidence" -> acts.submitEvidence(asked.getString("dispute"));
      case "escalate" -> acts.escalate(asked.getString("dispute"));
      case "win" -> acts.win(asked.getString("dispute"));
      case "lose" -> acts.lose(asked.getString("dispute"));
      default -> throw new IllegalArgumentException("there is no act " + act);
    };
  }

  private JsonObject pay(JsonObject asked) {
    String number = asked.getString("card", TestCard.VISA.number());
    TestCard card =
        TestCard.ofNumber(number)
            .orElseThrow(() -> new IllegalArgumentException(number + " is no test card"));
    acts.pay(asked.getString("session"), card);
    return session(asked);
  }

  private JsonObject session(JsonObject asked) {
    return acts.get("checkout.session", asked.getString("session"));
  }

  private String charge(JsonObject asked) {
    String charge = Fields.text(asked, "charge");
    return charge != null
        ? charge
        : acts.get("payment_intent", asked.getString("payment_intent")).getString("latest_charge");
  }

  private static DisputeTerms terms(JsonObject asked) {
    DisputeTerms usual = DisputeTerms.usual();
    return new DisputeTerms(
        asked.getString("reason", usual.reason()),
        amount(asked),
        asked.getInt("days", usual.days()),
        asked.getBoolean("inquiry", false));
  }

  private static Long amount(JsonObject asked) {
    return asked.containsKey("amount") ? Long.valueOf(Fields.number(asked, "amount")) : null;
  }
}
