package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Disputes: opened by the payer's bank, answered or accepted by the merchant, decided by the bank.
 */
public final class Disputes {

  static final String KIND = "dispute";

  private static final List<String> OPEN =
      List.of("needs_response", "under_review", "warning_needs_response", "warning_under_review");
  private static final long FEE = 1500;
  private static final long DAY = 24 * 60 * 60;

  private final Account account;

  public Disputes(Account account) {
    this.account = account;
  }

  /** The payer's bank takes a payment back, or asks about it. */
  public JsonObject open(String chargeId, DisputeTerms terms) {
    JsonObject charge = account.get(Charges.KIND, chargeId, "charge");
    if (Fields.flag(charge, "disputed") || !Fields.flag(charge, "captured")) {
      throw StripeError.refused(null, null, "Charge " + chargeId + " cannot be disputed.");
    }
    long amount =
        terms.amount() == null ? Fields.number(charge, "amount_captured") : terms.amount();
    long due = account.now() + terms.days() * DAY;
    JsonObject dispute =
        Fields.none()
            .set("id", Ids.next("du"))
            .set("object", KIND)
            .set("amount", amount)
            .set("balance_transactions", Json.createArrayBuilder().build())
            .set("charge", chargeId)
            .set("created", account.now())
            .set("currency", charge.getString("currency"))
            .set("evidence", Fields.none())
            .set("evidence_details", evidence(due, 0))
            .set("is_charge_refundable", terms.inquiry())
            .set("livemode", false)
            .set("metadata", Fields.none())
            .set("payment_intent", charge.getString("payment_intent"))
            .set("reason", terms.reason())
            .set("status", terms.inquiry() ? "warning_needs_response" : "needs_response")
            .build();
    account.save(Fields.of(charge).set("disputed", true).set("dispute", dispute.getString("id")));
    account.tell("charge.dispute.created", account.save(dispute));
    return terms.inquiry() ? dispute : withdraw(dispute);
  }

  private static Fields evidence(long due, long submissions) {
    return Fields.none()
        .set("due_by", due)
        .set("has_evidence", submissions > 0)
        .set("past_due", false)
        .set("submission_count", submissions);
  }

  private JsonObject withdraw(JsonObject dispute) {
    return move(dispute, "charge.dispute.funds_withdrawn", -1);
  }

  private JsonObject move(JsonObject dispute, String event, int sign) {
    long amount = sign * Fields.number(dispute, "amount");
    long fee = sign < 0 ? FEE : 0;
    Fields transaction =
        Fields.none()
            .set("id", Ids.next("txn"))
            .set("object", "balance_transaction")
            .set("amount", amount)
            .set("currency", dispute.getString("currency"))
            .set("fee", fee)
            .set("net", amount - fee)
            .set("type", "adjustment");
    JsonObject after =
        account.save(
            Fields.of(dispute)
                .set(
                    "balance_transactions",
                    Json.createArrayBuilder(dispute.getJsonArray("balance_transactions"))
                        .add(transaction.build())
                        .build()));
    return account.tell(event, after);
  }

  /** The merchant hands evidence in. */
  public JsonObject submit(String id) {
    JsonObject dispute = requireOpen(id);
    JsonObject details = Fields.object(dispute, "evidence_details");
    long count = Fields.number(details, "submission_count") + 1;
    boolean inquiry = dispute.getString("status").startsWith("warning");
    return account.change(
        "charge.dispute.updated",
        Fields.of(dispute)
            .set("status", inquiry ? "warning_under_review" : "under_review")
            .set("evidence_details", evidence(Fields.number(details, "due_by"), count)));
  }

  /** An inquiry becomes a chargeback. */
  public JsonObject escalate(String id) {
    JsonObject dispute = requireOpen(id);
    if (!dispute.getString("status").startsWith("warning")) {
      throw StripeError.refused(null, null, "This dispute is no inquiry.");
    }
    return withdraw(
        account.change(
            "charge.dispute.updated",
            Fields.of(dispute).set("status", "needs_response").set("is_charge_refundable", false)));
  }

  /** The bank decides for the merchant; the money comes back. An inquiry just ends. */
  public JsonObject win(String id) {
    JsonObject dispute = requireOpen(id);
    if (dispute.getString("status").startsWith("warning")) {
      return end(dispute, "warning_closed");
    }
    JsonObject won = end(dispute, "won");
    return move(won, "charge.dispute.funds_reinstated", 1);
  }

  /** The bank decides for the payer. */
  public JsonObject lose(String id) {
    return end(requireOpen(id), "lost");
  }

  /** The merchant accepts the dispute by request, which loses it. */
  public JsonObject close(String id) {
    return lose(id);
  }

  private JsonObject end(JsonObject dispute, String status) {
    return account.change(
        "charge.dispute.closed",
        Fields.of(dispute).set("status", status).set("is_charge_refundable", false));
  }

  private JsonObject requireOpen(String id) {
    JsonObject dispute = account.get(KIND, id, "dispute");
    if (!OPEN.contains(dispute.getString("status"))) {
      throw StripeError.refused(null, "dispute", "This dispute is already closed");
    }
    return dispute;
  }
}
