package io.uprava.sandbox.emulator.shared;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Makes a JSON object, or a later state of one that knows what it changed. */
public final class Fields {

  private final JsonObject before;
  private final Map<String, JsonValue> values;

  private Fields(JsonObject before) {
    this.before = before;
    this.values = new LinkedHashMap<>(before);
  }

  /** An object without fields. */
  public static Fields none() {
    return new Fields(JsonValue.EMPTY_JSON_OBJECT);
  }

  /** A later state of {@code before}, which stays as it is. */
  public static Fields of(JsonObject before) {
    return new Fields(before);
  }

  /** Sets a text, JSON's null for null. */
  public Fields set(String name, String value) {
    return set(name, value == null ? JsonValue.NULL : Json.createValue(value));
  }

  /** Sets an integer. */
  public Fields set(String name, long value) {
    return set(name, Json.createValue(value));
  }

  /** Sets a truth value. */
  public Fields set(String name, boolean value) {
    return set(name, value ? JsonValue.TRUE : JsonValue.FALSE);
  }

  /** Sets any value. */
  public Fields set(String name, JsonValue value) {
    values.put(name, value);
    return this;
  }

  /** Sets an object. */
  public Fields set(String name, Fields value) {
    return set(name, value.build());
  }

  /** Sets JSON's null for each name. */
  public Fields nothing(String... names) {
    for (String name : names) {
      set(name, JsonValue.NULL);
    }
    return this;
  }

  /** The object with everything set so far. */
  public JsonObject build() {
    JsonObjectBuilder builder = Json.createObjectBuilder();
    values.forEach(builder::add);
    return builder.build();
  }

  /** The former values of the fields that differ now, as events tell them. */
  public JsonObject previous() {
    JsonObjectBuilder builder = Json.createObjectBuilder();
    values.forEach(
        (name, value) -> {
          JsonValue former = before.getOrDefault(name, JsonValue.NULL);
          if (!Objects.equals(former, value)) {
            builder.add(name, former);
          }
        });
    return builder.build();
  }

  /** The text of a field, null when it has none. */
  public static String text(JsonObject object, String name) {
    return object.getString(name, null);
  }

  /** The text of a field that must not be missing. */
  public static String required(JsonObject object, String name) {
    String value = text(object, name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /** The integer of a field, 0 when it has none. */
  public static long number(JsonObject object, String name) {
    return object.get(name) instanceof JsonNumber number ? number.longValue() : 0;
  }

  /** Whether a field is true. */
  public static boolean flag(JsonObject object, String name) {
    return object.getBoolean(name, false);
  }

  /** The object of a field, an empty one when it has none. */
  public static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
  }
}
