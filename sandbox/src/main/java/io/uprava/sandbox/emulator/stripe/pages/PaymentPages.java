package io.uprava.sandbox.emulator.stripe.pages;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.environment.Texts;
import jakarta.json.JsonObject;
import java.util.List;

/** Payments as Stripe's dashboard would show them, and what can be done to them from there. */
public final class PaymentPages {

  private static final String ACTS = "POST /acts";
  private static final List<String> REASONS =
      List.of(
          "fraudulent",
          "product_not_received",
          "product_unacceptable",
          "duplicate",
          "credit_not_processed",
          "subscription_canceled",
          "unrecognized",
          "general");

  private final Frame frame;

  public PaymentPages(Texts texts) {
    this.frame = new Frame(texts);
  }

  /** The newest Checkout Sessions. */
  public String list(List<JsonObject> sessions) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(frame.text("stripe.payments.title")).append("</h1><p>");
    body.append(frame.text("stripe.payments.about")).append("</p>");
    if (sessions.isEmpty()) {
      body.append("<p class=\"empty\">%s</p>".formatted(frame.text("stripe.payments.empty")));
      return frame.page("stripe.payments.title", body.toString());
    }
    body.append("<ul class=\"list\">");
    for (JsonObject session : sessions) {
      body.append(
          """
          <li><a href="/stripe/payments/%s"><span class="main">%s</span><span>%s %s</span>\
          <span>%s</span><span class="dim">%s</span></a></li>"""
              .formatted(
                  session.getString("id"),
                  frame.amount(session, "amount_total"),
                  Frame.tag(session.getString("status")),
                  Frame.tag(session.getString("payment_status")),
                  escape(String.valueOf(Fields.text(session, "client_reference_id"))),
                  frame.time(Fields.number(session, "created"))));
    }
    return frame.page("stripe.payments.title", body.append("</ul>").toString());
  }

  /** One payment with everything that belongs to it. */
  public String payment(PaymentParts parts) {
    JsonObject session = parts.session();
    String back = "/stripe/payments/" + session.getString("id");
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(frame.amount(session, "amount_total")).append("</h1>");
    body.append(session(session, back));
    parts.intent().ifPresent(intent -> body.append(intent(intent, back)));
    parts.charges().forEach(charge -> body.append(charge(charge, back)));
    parts.refunds().forEach(refund -> body.append(refund(refund, back)));
    parts.disputes().forEach(dispute -> body.append(dispute(dispute, back)));
    return frame.page("stripe.payments.title", body.toString());
  }

  private String session(JsonObject session, String back) {
    String acts = "";
    if (session.getString("status").equals("open")) {
      acts =
          "<p><a href=\"%s\">%s</a></p>"
                  .formatted(
                      escape(session.getString("url")), frame.text("stripe.payment.checkout"))
              + act("expire", "session", session, back, "", "stripe.act.expire");
    }
    return card(
        session,
        Frame.tag(session.getString("status"))
            + " "
            + Frame.tag(session.getString("payment_status")),
        acts);
  }

  private String intent(JsonObject intent, String back) {
    String acts = "";
    String status = intent.getString("status");
    if (status.equals("processing")) {
      acts =
          act("settle", "payment_intent", intent, back, yes("arrived", true), "stripe.act.arrive")
              + act(
                  "settle",
                  "payment_intent",
                  intent,
                  back,
                  yes("arrived", false),
                  "stripe.act.come-back");
    } else if (status.equals("succeeded")) {
      String amount = frame.number("amount", "stripe.field.amount", "");
      acts = act("refund", "payment_intent", intent, back, amount, "stripe.act.refund");
    }
    return card(intent, Frame.tag(status), acts);
  }

  private String charge(JsonObject charge, String back) {
    String acts = "";
    if (Fields.flag(charge, "captured") && !Fields.flag(charge, "disputed")) {
      String terms =
          frame.select("reason", "stripe.field.reason", REASONS)
              + frame.number("amount", "stripe.field.amount", "")
              + frame.number("days", "stripe.field.days", "7")
              + frame.check("inquiry", "stripe.field.inquiry", false);
      acts = act("dispute", "charge", charge, back, terms, "stripe.act.dispute");
    }
    String states = Frame.tag(charge.getString("status"));
    if (Fields.number(charge, "amount_refunded") > 0) {
      states += " " + Frame.tag("amount_refunded " + frame.amount(charge, "amount_refunded"));
    }
    return card(charge, states, acts);
  }

  private String refund(JsonObject refund, String back) {
    String status = refund.getString("status");
    String acts = "";
    if (status.equals("pending")) {
      acts = act("succeed_refund", "refund", refund, back, "", "stripe.act.succeed-refund");
    }
    if (status.equals("pending") || status.equals("succeeded")) {
      acts += act("fail_refund", "refund", refund, back, "", "stripe.act.fail-refund");
    }
    return card(refund, frame.amount(refund, "amount") + " " + Frame.tag(status), acts);
  }

  private String dispute(JsonObject dispute, String back) {
    String status = dispute.getString("status");
    StringBuilder acts = new StringBuilder();
    if (!List.of("won", "lost", "warning_closed").contains(status)) {
      acts.append(act("submit_evidence", "dispute", dispute, back, "", "stripe.act.evidence"));
      if (status.startsWith("warning")) {
        acts.append(act("escalate", "dispute", dispute, back, "", "stripe.act.escalate"));
      }
      acts.append(act("win", "dispute", dispute, back, "", "stripe.act.win"));
      acts.append(act("lose", "dispute", dispute, back, "", "stripe.act.lose"));
    }
    long due = Fields.number(Fields.object(dispute, "evidence_details"), "due_by");
    String about =
        "%s %s %s <span class=\"dim\">%s</span>"
            .formatted(
                frame.amount(dispute, "amount"),
                Frame.tag(status),
                Frame.tag(dispute.getString("reason")),
                frame.text("stripe.payment.evidence", frame.time(due)));
    return card(dispute, about, acts.toString());
  }

  private String card(JsonObject object, String state, String acts) {
    return "<div class=\"card\"><b>%s</b> <code class=\"dim\">%s</code> %s<div class=\"acts\">%s</div></div>"
        .formatted(
            frame.text("stripe.kind." + object.getString("object")),
            escape(object.getString("id")),
            state,
            acts);
  }

  private static String yes(String name, boolean value) {
    return Frame.hidden(name, Boolean.toString(value));
  }

  private String act(
      String act, String kind, JsonObject object, String back, String more, String button) {
    String fields = Frame.hidden("act", act) + Frame.hidden(kind, object.getString("id")) + more;
    return frame.form(ACTS, back, fields, button);
  }
}
