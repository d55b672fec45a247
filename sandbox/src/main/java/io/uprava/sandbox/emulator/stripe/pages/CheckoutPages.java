package io.uprava.sandbox.emulator.stripe.pages;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import io.uprava.sandbox.environment.Texts;
import jakarta.json.JsonObject;
import java.util.List;

/** What the payer sees, in one language. */
public final class CheckoutPages {

  private static final String STYLE =
      """
      body { max-width: 56rem; }
      .checkout { display: grid; gap: 1.5rem; grid-template-columns: 1fr; margin-top: 1rem; }
      @media (min-width: 46rem) { .checkout { grid-template-columns: 2fr 3fr; gap: 3rem; } }
      .test { display: inline-block; background: #f5a623; color: #1c1300; border-radius: .3rem;
        padding: 0 .5rem; font-size: .8rem; font-weight: 600; }
      .total { font-size: 2.2rem; font-weight: 650; margin: .25rem 0; overflow-wrap: anywhere; }
      .items { list-style: none; padding: 0; margin: 1rem 0; }
      .items li { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 0;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      fieldset { border: 1px solid var(--line); border-radius: .6rem; margin: 0 0 1rem; padding: 0; }
      legend { margin-left: .75rem; padding: 0 .4rem; }
      .way { flex-direction: row; align-items: center; gap: .75rem; padding: .45rem .9rem;
        font-size: 1rem; border-bottom: 1px solid var(--line); cursor: pointer; }
      .way:last-child { border-bottom: 0; }
      .way:has(:checked) { background: var(--soft); }
      .way > span { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; flex: 1; }
      .way b { flex: 0 0 auto; min-width: 11.5rem; font-weight: 600; white-space: nowrap; }
      .way .dim { flex: 1 1 10rem; }
      .items li span:last-child { white-space: nowrap; }
      .pay { width: 100%; padding: .8rem; font-size: 1.05rem; position: sticky; bottom: .5rem; }
      .notice { border-left: .25rem solid #b3261e; padding: .5rem .9rem; background: var(--soft); }
      .bank { max-width: 28rem; margin: 2rem auto; }
      .bank form { display: flex; flex-wrap: wrap; gap: .75rem; }
      """;

  private final Frame frame;

  public CheckoutPages(Texts texts) {
    this.frame = new Frame(texts);
  }

  /**
   * The page of an open session.
   *
   * @param refused the card that was just refused, null when none was
   * @param challenge whether the payer just refused the bank's question
   */
  public String checkout(
      JsonObject session, List<JsonObject> items, TestCard refused, boolean challenge) {
    String notice = "";
    if (challenge) {
      notice = notice("stripe.checkout.not-authenticated");
    } else if (refused != null) {
      notice = notice("stripe.refusal." + refusal(refused));
    }
    String body =
        """
        <span class="test">%s</span>
        <div class="checkout"><section>%s</section><section>%s%s</section></div>
        """
            .formatted(
                frame.text("stripe.checkout.test"), summary(session, items), notice, ways(session));
    return frame.bare("stripe.checkout.title", body, STYLE);
  }

  private static String refusal(TestCard card) {
    return card.declineCode() == null ? card.errorCode() : card.declineCode();
  }

  private String notice(String key) {
    return "<p class=\"notice\" role=\"alert\">" + frame.text(key) + "</p>";
  }

  private String summary(JsonObject session, List<JsonObject> items) {
    StringBuilder list = new StringBuilder();
    for (JsonObject item : items) {
      list.append(
          "<li><span>%s × %s</span><span>%s</span></li>"
              .formatted(
                  escape(item.getString("description")),
                  Fields.number(item, "quantity"),
                  frame.amount(item, "amount_total")));
    }
    String cancel = Fields.text(session, "cancel_url");
    String back =
        cancel == null
            ? ""
            : "<p><a href=\"%s\">%s</a></p>"
                .formatted(escape(cancel), frame.text("stripe.checkout.cancel"));
    return """
        <h1>%s</h1><p class="total">%s</p><ul class="items">%s</ul>%s
        <p class="dim"><a href="/stripe/payments/%s">%s</a></p>
        """
        .formatted(
            frame.text("stripe.checkout.title"),
            frame.amount(session, "amount_total"),
            list,
            back,
            session.getString("id"),
            frame.text("stripe.checkout.control"));
  }

  private String ways(JsonObject session) {
    StringBuilder ways = new StringBuilder();
    for (TestCard card : TestCard.values()) {
      ways.append(
          """
          <label class="way"><input type="radio" name="card" value="%s"%s>\
          <span><b>%s</b><span class="dim">%s</span></span></label>
          """
              .formatted(
                  card.number(),
                  card == TestCard.VISA ? " checked" : "",
                  card.written(),
                  frame.text("stripe.card." + card.name())));
    }
    return """
        <form method="post" action="/stripe/checkout/%s/pay">
        <fieldset><legend>%s</legend>%s</fieldset>
        <button class="main pay" type="submit">%s</button></form>
        """
        .formatted(
            session.getString("id"),
            frame.text("stripe.checkout.ways"),
            ways,
            frame.text("stripe.checkout.pay") + " " + frame.amount(session, "amount_total"));
  }

  /** The bank's question, which a real bank would ask in its own app. */
  public String challenge(JsonObject session) {
    String body =
        """
        <div class="bank card"><span class="test">%s</span><h1>%s</h1><p>%s</p>
        <p class="total">%s</p>
        <form method="post" action="/stripe/checkout/%s/challenge">
        <button class="main" name="approved" value="true">%s</button>
        <button name="approved" value="false">%s</button></form></div>
        """
            .formatted(
                frame.text("stripe.checkout.test"),
                frame.text("stripe.challenge.title"),
                frame.text("stripe.challenge.about"),
                frame.amount(session, "amount_total"),
                session.getString("id"),
                frame.text("stripe.challenge.approve"),
                frame.text("stripe.challenge.refuse"));
    return frame.bare("stripe.challenge.title", body, STYLE);
  }

  /** The page of a session that is complete or expired. */
  public String over(JsonObject session) {
    String state = session.getString("status");
    String body =
        """
        <div class="bank card"><span class="test">%s</span><h1>%s</h1><p>%s</p>
        <p class="dim"><a href="/stripe/payments/%s">%s</a></p></div>
        """
            .formatted(
                frame.text("stripe.checkout.test"),
                frame.text("stripe.over." + state),
                frame.text("stripe.over." + state + ".about"),
                session.getString("id"),
                frame.text("stripe.checkout.control"));
    return frame.bare("stripe.checkout.title", body, STYLE);
  }
}
