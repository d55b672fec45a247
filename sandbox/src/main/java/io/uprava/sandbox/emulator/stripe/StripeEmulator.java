package io.uprava.sandbox.emulator.stripe;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.Emulator;
import io.uprava.sandbox.emulator.shared.Faults;
import io.uprava.sandbox.emulator.shared.Store;
import io.uprava.sandbox.emulator.stripe.account.Account;
import io.uprava.sandbox.emulator.stripe.api.StripeApi;
import io.uprava.sandbox.emulator.stripe.events.Courier;
import io.uprava.sandbox.emulator.stripe.events.WebhookSecrets;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Stripe in test mode: the API under {@code /stripe/v1}, the Checkout page, the events, pages and
 * JSON to control all of it. Its state outlives the process.
 */
public final class StripeEmulator implements Emulator, AutoCloseable {

  private final Store store;
  private final Account account;
  private final Courier courier;
  private final StripeApi api;
  private final StripeActs acts;
  private final WebhookSecrets secrets;
  private final StripeControl control;
  private final StripeWeb web;

  /** Takes up what the folder of the settings holds. */
  public StripeEmulator(StripeSettings settings) throws IOException {
    store = new Store(settings.folder());
    account = new Account(store, settings.clock(), settings.apiVersion());
    secrets = settings.secrets();
    courier =
        new Courier(
            account, store, settings.clock(), secrets, settings.endpoint(), settings.pauses());
    api =
        new StripeApi(
            account, store, settings.clock(), settings.apiKey(), courier.log()::delivered);
    acts = new StripeActs(account);
    control = new StripeControl(this);
    web = new StripeWeb(this);
    courier.resume();
    courier.every(Duration.ofSeconds(2), acts::expireDue);
  }

  /** What payers, banks and people in the dashboard do. */
  public StripeActs acts() {
    return acts;
  }

  /** How events are delivered, and how they went. */
  public Courier courier() {
    return courier;
  }

  /** What shall go wrong with calls of the API. */
  public Faults faults() {
    return api.faults();
  }

  /** The secrets events are signed with. */
  public WebhookSecrets secrets() {
    return secrets;
  }

  /** Renders events in that version of the API from now on. */
  public void apiVersion(String version) {
    account.apiVersion(version);
  }

  @Override
  public String path() {
    return "/stripe";
  }

  @Override
  public String name() {
    return "Stripe";
  }

  @Override
  public String description(Locale locale) {
    return Texts.of(locale).get("stripe.about");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(path().length());
    try {
      if (!Answers.meantForUs(exchange)) {
        Answers.send(exchange, 421, "text/plain", "");
      } else if (path.startsWith("/v1/")) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String pages = "http://" + host.replaceFirst("^127\\.0\\.0\\.1", "localhost") + path();
        api.handle(exchange, path.replaceFirst("/$", ""), pages);
      } else if (path.startsWith("/_control/")) {
        control.handle(exchange, path.substring("/_control".length()).replaceFirst("/$", ""));
      } else {
        web.handle(exchange, path.replaceFirst("/$", ""));
      }
    } catch (RuntimeException broken) {
      System.getLogger(StripeEmulator.class.getName())
          .log(System.Logger.Level.ERROR, "the Stripe emulator failed at " + path, broken);
      Answers.send(exchange, 500, "text/plain", broken.toString());
    }
  }

  @Override
  public void close() {
    courier.close();
    store.close();
  }
}
