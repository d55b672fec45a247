package io.uprava.sandbox.emulator.stripe;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Account;
import io.uprava.sandbox.emulator.stripe.account.Checkout;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.Disputes;
import io.uprava.sandbox.emulator.stripe.account.Origin;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.Refunds;
import io.uprava.sandbox.emulator.stripe.account.Sessions;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;

/** What payers, banks and people in Stripe's dashboard do; none of it comes through the API. */
public final class StripeActs {

  private final Account account;
  private final Checkout checkout;
  private final Sessions sessions;
  private final Refunds refunds;
  private final Disputes disputes;

  StripeActs(Account account) {
    this.account = account;
    this.checkout = new Checkout(account);
    this.sessions = new Sessions(account);
    this.refunds = new Refunds(account);
    this.disputes = new Disputes(account);
  }

  /** The payer pays a Checkout Session with that card. */
  public Checkout.Outcome pay(String session, TestCard card) {
    return act(() -> checkout.pay(session, card));
  }

  /** The payer answers the bank's question about a payment. */
  public Checkout.Outcome answerChallenge(String session, boolean approved) {
    return act(() -> checkout.answer(session, approved));
  }

  /** A bank debit on its way arrives or comes back. */
  public void settle(String intent, boolean arrived) {
    act(
        () -> {
          checkout.settle(intent, arrived);
          return null;
        });
  }

  /** Somebody expires an open session. */
  public JsonObject expire(String session) {
    return act(() -> sessions.expire(session));
  }

  /** Ends the sessions whose time is over. */
  void expireDue() {
    act(
        () -> {
          sessions.expireDue();
          return null;
        });
  }

  /**
   * Somebody refunds a payment in the dashboard.
   *
   * @param amount in minor units, null for all that is left
   */
  public JsonObject refund(String intent, Long amount) {
    String form = "payment_intent=" + intent + (amount == null ? "" : "&amount=" + amount);
    return act(() -> refunds.create(Parameters.decode(form)));
  }

  /** A pending refund reaches the payer. */
  public JsonObject succeedRefund(String refund) {
    return act(
        () -> {
          refunds.succeed(refund);
          return account.get("refund", refund, "refund");
        });
  }

  /** A refund comes back, a succeeded one too. */
  public JsonObject failRefund(String refund) {
    return act(
        () -> {
          refunds.fail(refund);
          return account.get("refund", refund, "refund");
        });
  }

  /** The payer's bank opens a dispute. */
  public JsonObject dispute(String charge, DisputeTerms terms) {
    return act(() -> disputes.open(charge, terms));
  }

  /** The merchant hands evidence in. */
  public JsonObject submitEvidence(String dispute) {
    return act(() -> disputes.submit(dispute));
  }

  /** An inquiry becomes a chargeback. */
  public JsonObject escalate(String dispute) {
    return act(() -> disputes.escalate(dispute));
  }

  /** The bank decides for the merchant. */
  public JsonObject win(String dispute) {
    return act(() -> disputes.win(dispute));
  }

  /** The bank decides for the payer, or the merchant accepts. */
  public JsonObject lose(String dispute) {
    return act(() -> disputes.lose(dispute));
  }

  /** All objects of a kind ({@code charge}, {@code refund}, {@code event}…), the newest first. */
  public List<JsonObject> all(String kind) {
    return account.list(kind);
  }

  /** Those of a kind that belong to a PaymentIntent, the newest first. */
  public List<JsonObject> ofIntent(String kind, String intent) {
    return account.list(kind).stream()
        .filter(one -> intent.equals(Fields.text(one, "payment_intent")))
        .toList();
  }

  /** The present state of an object. */
  public JsonObject get(String kind, String id) {
    return account.get(kind, id, "id");
  }

  private <T> T act(Supplier<T> work) {
    return account.act(Origin.NO_REQUEST, work);
  }
}
