package io.uprava.sandbox.emulator.stripe;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import io.uprava.sandbox.emulator.stripe.events.Delivery;
import io.uprava.sandbox.emulator.stripe.pages.ControlPages;
import io.uprava.sandbox.emulator.stripe.pages.EventPages;
import io.uprava.sandbox.emulator.stripe.pages.PaymentPages;
import io.uprava.sandbox.emulator.stripe.pages.PaymentParts;
import io.uprava.sandbox.emulator.stripe.pages.RefusalPage;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import io.uprava.sandbox.http.HtmlPage;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The emulator's pages and the forms on them. */
final class StripeWeb {

  private static final int SHOWN = 100;

  private final StripeEmulator stripe;
  private final StripeControl control;
  private final CheckoutWeb checkout;

  StripeWeb(StripeEmulator stripe) {
    this.stripe = stripe;
    this.control = new StripeControl(stripe);
    this.checkout = new CheckoutWeb(stripe.acts());
  }

  void handle(HttpExchange exchange, String path) throws IOException {
    Texts texts = Texts.accepted(exchange.getRequestHeaders().getFirst("Accept-Language"));
    try {
      if (path.startsWith("/checkout/")) {
        checkout.handle(exchange, path.substring("/checkout/".length()), texts);
      } else if (exchange.getRequestMethod().equals("POST") && path.equals("/do")) {
        perform(exchange);
      } else {
        page(exchange, 200, show(path, texts));
      }
    } catch (StripeError refused) {
      page(exchange, refused.status(), RefusalPage.of(texts, refused.getMessage()));
    } catch (IllegalArgumentException | JsonException | ClassCastException notUnderstood) {
      page(exchange, 400, RefusalPage.of(texts, String.valueOf(notUnderstood.getMessage())));
    }
  }

  private String show(String path, Texts texts) {
    if (path.isEmpty()) {
      List<JsonObject> sessions = stripe.acts().all("checkout.session");
      return new PaymentPages(texts).list(newest(sessions));
    }
    if (path.startsWith("/payments/")) {
      return new PaymentPages(texts).payment(parts(path.substring("/payments/".length())));
    }
    if (path.equals("/events")) {
      String endpoint = String.valueOf(stripe.courier().endpoint());
      return new EventPages(texts).list(newest(stripe.acts().all("event")), deliveries(), endpoint);
    }
    if (path.startsWith("/events/")) {
      String id = path.substring("/events/".length());
      return new EventPages(texts)
          .event(
              stripe.acts().get("event", id),
              stripe.courier().log().find(id).map(Delivery::attempts).orElse(List.of()));
    }
    if (path.equals("/controls")) {
      return new ControlPages(texts)
          .controls(
              stripe.courier().manner(),
              stripe.courier().parallel(),
              stripe.faults().waiting(),
              stripe.secrets().active().size());
    }
    throw new StripeError(404, "invalid_request_error", null, null, "There is no " + path, false);
  }

  private Map<String, Delivery> deliveries() {
    return stripe.courier().log().all().stream()
        .collect(Collectors.toMap(Delivery::event, Function.identity()));
  }

  private PaymentParts parts(String sessionId) {
    JsonObject session = stripe.acts().get("checkout.session", sessionId);
    String intent = Fields.text(session, "payment_intent");
    if (intent == null) {
      return new PaymentParts(session, Optional.empty(), List.of(), List.of(), List.of());
    }
    return new PaymentParts(
        session,
        Optional.of(stripe.acts().get("payment_intent", intent)),
        stripe.acts().ofIntent("charge", intent),
        stripe.acts().ofIntent("refund", intent),
        stripe.acts().ofIntent("dispute", intent));
  }

  private static List<JsonObject> newest(List<JsonObject> all) {
    return all.subList(0, Math.min(all.size(), SHOWN));
  }

  /** Does what a form of the pages asks for, by way of the JSON everybody may use. */
  private void perform(HttpExchange exchange) throws IOException {
    Parameters form = form(exchange);
    String back = form.required("_back");
    if (!back.startsWith("/stripe")) {
      throw new IllegalArgumentException(back);
    }
    control.answer(form.required("_call"), FormJson.of(form));
    redirect(exchange, back);
  }

  static Parameters form(HttpExchange exchange) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    String own = "http://" + exchange.getRequestHeaders().getFirst("Host");
    if (origin != null && !origin.equals(own)) {
      throw new StripeError(403, "invalid_request_error", null, null, "From " + origin, false);
    }
    return Parameters.decode(
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    Answers.send(exchange, 303, "text/plain", "");
  }

  static void page(HttpExchange exchange, int status, String html, String... formTargets)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", HtmlPage.policyForForms(formTargets));
    Answers.send(exchange, status, "text/html", html);
  }
}
