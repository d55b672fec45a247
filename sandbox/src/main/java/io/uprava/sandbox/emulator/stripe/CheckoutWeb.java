package io.uprava.sandbox.emulator.stripe;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Checkout;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import io.uprava.sandbox.emulator.stripe.pages.CheckoutPages;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The payer's way through the Checkout page. */
final class CheckoutWeb {

  private static final String PLACEHOLDER = "{CHECKOUT_SESSION_ID}";

  private final StripeActs acts;

  CheckoutWeb(StripeActs acts) {
    this.acts = acts;
  }

  /**
   * Answers one request.
   *
   * @param path id of the session, and the step after a slash
   */
  void handle(HttpExchange exchange, String path, Texts texts) throws IOException {
    String[] parts = path.split("/", 2);
    String step = parts.length == 2 ? parts[1] : "";
    JsonObject session = acts.get("checkout.session", parts[0]);
    boolean posted = exchange.getRequestMethod().equals("POST");
    if (posted && step.equals("pay")) {
      TestCard card =
          TestCard.ofNumber(StripeWeb.form(exchange).required("card"))
              .orElseThrow(() -> StripeError.parameter(null, "card", "This is no test card."));
      go(exchange, session, acts.pay(parts[0], card), "declined=" + card.name());
    } else if (posted && step.equals("challenge")) {
      boolean approved = Boolean.TRUE.equals(StripeWeb.form(exchange).flag("approved"));
      String refusal = approved ? "declined=INSUFFICIENT_FUNDS" : "declined=challenge";
      go(exchange, session, acts.answerChallenge(parts[0], approved), refusal);
    } else {
      show(exchange, session, step, texts);
    }
  }

  private void go(
      HttpExchange exchange, JsonObject session, Checkout.Outcome outcome, String refusal)
      throws IOException {
    String id = session.getString("id");
    String page = "/stripe/checkout/" + id;
    String next =
        switch (outcome) {
          case COMPLETE -> session.getString("success_url").replace(PLACEHOLDER, id);
          case DECLINED -> page + "?" + refusal;
          case CHALLENGED -> page + "/challenge";
          case OVER -> page;
        };
    StripeWeb.redirect(exchange, next);
  }

  private void show(HttpExchange exchange, JsonObject session, String step, Texts texts)
      throws IOException {
    CheckoutPages pages = new CheckoutPages(texts);
    String html;
    if (!session.getString("status").equals("open")) {
      html = pages.over(session);
    } else if (step.equals("challenge")) {
      html = pages.challenge(session);
    } else {
      Map<String, String> query = Answers.query(exchange);
      String declined = query.getOrDefault("declined", "");
      html =
          pages.checkout(session, items(session), refused(declined), declined.equals("challenge"));
    }
    StripeWeb.page(exchange, 200, html, origin(Fields.text(session, "success_url")));
  }

  private static TestCard refused(String name) {
    for (TestCard card : TestCard.values()) {
      if (card.name().equals(name) && card.refused()) {
        return card;
      }
    }
    return null;
  }

  private List<JsonObject> items(JsonObject session) {
    return acts.get("checkout_plan", session.getString("id"))
        .getJsonArray("line_items")
        .getValuesAs(JsonObject.class);
  }

  /** The site the payer comes back to; a form's redirect must be allowed to lead there. */
  private static String origin(String address) {
    URI uri = URI.create(address.replace("{", "%7B").replace("}", "%7D"));
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
