package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Account;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/** Puts whole objects in place of their ids where {@code expand} asks for it. */
final class Expansion {

  private static final Map<String, String> KINDS =
      Map.of(
          "payment_intent",
          "payment_intent",
          "latest_charge",
          "charge",
          "charge",
          "charge",
          "dispute",
          "dispute");

  private final Account account;

  Expansion(Account account) {
    this.account = account;
  }

  /** {@code value} with the field at {@code path} (names with dots between) expanded. */
  JsonValue expand(JsonValue value, String path) {
    if (value instanceof JsonArray array) {
      JsonArrayBuilder expanded = Json.createArrayBuilder();
      array.forEach(one -> expanded.add(expand(one, path)));
      return expanded.build();
    }
    if (!(value instanceof JsonObject object) || path.isEmpty()) {
      return value;
    }
    String[] parts = path.split("\\.", 2);
    JsonValue inner = object.get(parts[0]);
    if (inner instanceof JsonString id && KINDS.containsKey(parts[0])) {
      inner = account.get(KINDS.get(parts[0]), id.getString(), parts[0]);
    }
    if (inner == null) {
      return value;
    }
    String rest = parts.length == 2 ? parts[1] : "";
    return Fields.of(object).set(parts[0], expand(inner, rest)).build();
  }
}
