package io.uprava.sandbox.emulator.stripe;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.shared.FaultControl;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.JsonArrays;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import io.uprava.sandbox.emulator.stripe.events.Delivery;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.Order;
import io.uprava.sandbox.emulator.stripe.events.SentAs;
import io.uprava.sandbox.http.Answers;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** The emulator's own JSON under {@code /stripe/_control}, for tests and scripts. */
final class StripeControl {

  private final StripeEmulator stripe;
  private final ControlledActs acts;
  private final FaultControl faults;

  StripeControl(StripeEmulator stripe) {
    this.stripe = stripe;
    this.acts = new ControlledActs(stripe);
    this.faults = new FaultControl(stripe.faults(), "POST", "/v1/");
  }

  void handle(HttpExchange exchange, String path) throws IOException {
    int status = 200;
    JsonStructure answer;
    try {
      answer = answer(exchange.getRequestMethod() + " " + path, body(exchange));
    } catch (StripeError refused) {
      status = refused.status();
      answer = refused.body("req_none");
    } catch (IllegalArgumentException | JsonException | ClassCastException notUnderstood) {
      status = 400;
      answer = Fields.none().set("error", notUnderstood.getMessage()).build();
    }
    Answers.send(exchange, status, "application/json", answer.toString());
  }

  private static JsonObject body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (body.length == 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    }
  }

  /** Does one call; the path is without {@code /_control}. */
  JsonStructure answer(String call, JsonObject asked) {
    if (call.startsWith("GET /objects/")) {
      return JsonArrays.of(stripe.acts().all(call.substring("GET /objects/".length())));
    }
    return switch (call) {
      case "POST /acts" -> acts.perform(asked);
      case "GET /deliveries" ->
          JsonArrays.of(stripe.courier().log().all().stream().map(Delivery::json).toList());
      case "PUT /deliveries" -> manner(asked);
      case "POST /release" -> release(asked);
      case "POST /deliver" ->
          stripe
              .courier()
              .deliver(asked.getString("event"), word(SentAs.class, asked, "as", "GENUINE"))
              .json();
      case "GET /faults" -> faults.list();
      case "POST /faults" -> faults.plan(asked);
      case "DELETE /faults" -> faults.clear();
      case "GET /secrets" -> secrets();
      case "POST /secrets" -> change(asked);
      default ->
          throw new StripeError(404, "invalid_request_error", null, null, "No " + call, false);
    };
  }

  private JsonObject manner(JsonObject asked) {
    Manner now = stripe.courier().manner();
    stripe
        .courier()
        .manner(
            new Manner(
                asked.getBoolean("held", now.held()),
                Duration.ofMillis(asked.getInt("delay_ms", (int) now.delay().toMillis())),
                asked.getInt("copies", now.copies()),
                asked.getBoolean("twins", now.twins())));
    stripe.courier().parallel(asked.getInt("parallel", stripe.courier().parallel()));
    if (asked.containsKey("endpoint")) {
      stripe.courier().endpoint(URI.create(asked.getString("endpoint")));
    }
    if (asked.containsKey("api_version")) {
      stripe.apiVersion(asked.getString("api_version"));
    }
    Manner then = stripe.courier().manner();
    return Fields.none()
        .set("held", then.held())
        .set("delay_ms", then.delay().toMillis())
        .set("copies", then.copies())
        .set("twins", then.twins())
        .set("parallel", stripe.courier().parallel())
        .set("endpoint", String.valueOf(stripe.courier().endpoint()))
        .build();
  }

  private JsonObject release(JsonObject asked) {
    Order order = word(Order.class, asked, "order", "AS_HAPPENED");
    stripe.courier().release(order, asked.getInt("seed", 0));
    return Fields.none().set("released", true).build();
  }

  private JsonObject change(JsonObject asked) {
    switch (asked.getString("act")) {
      case "roll" -> stripe.secrets().roll();
      case "drop_old" -> stripe.secrets().dropOld();
      default -> throw new IllegalArgumentException("act is roll or drop_old");
    }
    return secrets();
  }

  private JsonObject secrets() {
    return Fields.none().set("active", stripe.secrets().active().size()).build();
  }

  private static <E extends Enum<E>> E word(
      Class<E> words, JsonObject asked, String name, String usual) {
    String word = usual == null ? asked.getString(name) : asked.getString(name, usual);
    return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
  }
}
