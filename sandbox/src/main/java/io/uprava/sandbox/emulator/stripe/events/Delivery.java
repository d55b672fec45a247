package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an event has come on its way to the endpoint.
 *
 * @param event id of the event
 */
public record Delivery(String event, State state, List<Attempt> attempts) {

  /** Where an event stands. */
  public enum State {
    /** Waits until deliveries are released. */
    HELD,
    /** Is on its way; attempts may have failed. */
    PENDING,
    /** The endpoint has taken it. */
    DELIVERED,
    /** Every attempt failed. */
    FAILED
  }

  static final String KIND = "delivery";

  static Delivery waiting(String event, boolean held) {
    return new Delivery(event, held ? State.HELD : State.PENDING, List.of());
  }

  Delivery with(State next) {
    return new Delivery(event, next, attempts);
  }

  Delivery with(Attempt attempt) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    return new Delivery(event, state, all);
  }

  /** How often it was sent by the schedule, not on demand. */
  int tries() {
    return (int) attempts.stream().filter(one -> one.way() == SentAs.GENUINE).count();
  }

  /** As JSON. */
  public JsonObject json() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    attempts.forEach(one -> list.add(one.json()));
    return Fields.none()
        .set("event", event)
        .set("state", state.name())
        .set("attempts", list.build())
        .build();
  }

  static Delivery of(JsonObject json) {
    JsonArray attempts = json.getJsonArray("attempts");
    return new Delivery(
        json.getString("event"),
        State.valueOf(json.getString("state")),
        attempts.stream().map(JsonValue::asJsonObject).map(Attempt::of).toList());
  }
}
