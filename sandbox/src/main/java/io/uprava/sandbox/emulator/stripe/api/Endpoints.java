package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.stripe.account.Account;
import io.uprava.sandbox.emulator.stripe.account.Disputes;
import io.uprava.sandbox.emulator.stripe.account.Intents;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.Refunds;
import io.uprava.sandbox.emulator.stripe.account.Sessions;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which call does what. */
final class Endpoints {

  private record Route(String method, Pattern path, Function<Call, JsonObject> work) {}

  private final Account account;
  private final List<Route> routes = new ArrayList<>();

  Endpoints(Account account, EventQueries events) {
    this.account = account;
    Sessions sessions = new Sessions(account);
    Intents intents = new Intents(account);
    Refunds refunds = new Refunds(account);
    Disputes disputes = new Disputes(account);
    add("POST", "/v1/checkout/sessions", call -> sessions.create(call.parameters(), call.pages()));
    kind("/v1/checkout/sessions", "checkout.session", "payment_intent", "status", "customer");
    add("POST", "/v1/checkout/sessions/{id}/expire", call -> sessions.expire(call.id()));
    add("GET", "/v1/checkout/sessions/{id}/line_items", this::lineItems);
    kind("/v1/payment_intents", "payment_intent", "customer");
    add(
        "POST",
        "/v1/payment_intents/{id}/capture",
        call -> intents.capture(call.id(), call.parameters()));
    add(
        "POST",
        "/v1/payment_intents/{id}/cancel",
        call -> intents.cancel(call.id(), call.parameters()));
    kind("/v1/charges", "charge", "payment_intent", "customer");
    add("POST", "/v1/refunds", call -> refunds.create(call.parameters()));
    kind("/v1/refunds", "refund", "payment_intent", "charge");
    kind("/v1/disputes", "dispute", "payment_intent", "charge");
    add("POST", "/v1/disputes/{id}", call -> dispute(disputes, call));
    add("POST", "/v1/disputes/{id}/close", call -> disputes.close(call.id()));
    add("GET", "/v1/events", call -> Lists.page(events.matching(call.parameters()), call));
    add("GET", "/v1/events/{id}", call -> account.get("event", call.id(), "id"));
  }

  private void kind(String path, String kind, String... filters) {
    add(
        "GET",
        path,
        call -> Lists.page(Lists.matching(account.list(kind), call.parameters(), filters), call));
    add("GET", path + "/{id}", call -> account.get(kind, call.id(), "id"));
  }

  private void add(String method, String path, Function<Call, JsonObject> work) {
    Pattern pattern = Pattern.compile(path.replace(".", "\\.").replace("{id}", "([A-Za-z0-9_]+)"));
    routes.add(new Route(method, pattern, work));
  }

  private JsonObject lineItems(Call call) {
    account.get("checkout.session", call.id(), "session");
    List<JsonObject> items =
        account
            .get("checkout_plan", call.id(), "session")
            .getJsonArray("line_items")
            .getValuesAs(JsonObject.class);
    return Lists.page(items, call);
  }

  private JsonObject dispute(Disputes disputes, Call call) {
    boolean submits = !Boolean.FALSE.equals(call.parameters().flag("submit"));
    return submits ? disputes.submit(call.id()) : account.get("dispute", call.id(), "dispute");
  }

  /** Does what the call asks for; {@code expand} is not done yet. */
  JsonObject work(String method, String path, Parameters parameters, String pages) {
    for (Route route : routes) {
      Matcher fits = route.path.matcher(path);
      if (route.method.equals(method) && fits.matches()) {
        String id = fits.groupCount() == 0 ? null : fits.group(1);
        return route.work.apply(new Call(path, id, parameters, pages));
      }
    }
    throw new StripeError(
        404,
        "invalid_request_error",
        null,
        null,
        "Unrecognized request URL (%s: %s).".formatted(method, path),
        false);
  }
}
