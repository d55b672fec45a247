package io.uprava.payments.gateway;

import static io.uprava.common.json.JsonApi.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Reads members of Stripe's objects, any of which may be absent, null or of a newer form. */
public final class StripeJson {

  private StripeJson() {}

  /**
   * @throws JsonException when the text is no JSON object
   */
  public static JsonObject parse(String text) {
    return object(JSON.createReader(new StringReader(text)));
  }

  /**
   * @throws JsonException when the bytes are no JSON object in UTF-8
   */
  public static JsonObject parse(byte[] body) {
    return object(JSON.createReader(new ByteArrayInputStream(body)));
  }

  /** Parsson refuses text that is nested too deeply with an exception of no special kind. */
  private static JsonObject object(JsonReader json) {
    try (json) {
      return json.readObject();
    } catch (JsonException malformed) {
      throw malformed;
    } catch (RuntimeException tooDeep) {
      throw new JsonException(tooDeep.getMessage(), tooDeep);
    }
  }

  /** The text of a member, or the id of an expanded object; null when absent. */
  public static String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonObject expanded ? text(expanded, "id") : null;
  }

  /** A whole number; null when absent or none. */
  public static Long number(JsonObject object, String name) {
    if (!(object.get(name) instanceof JsonNumber number)) {
      return null;
    }
    BigDecimal exact = number.bigDecimalValue();
    return exact.scale() <= 0 && exact.precision() - exact.scale() < 19 ? exact.longValue() : null;
  }

  /** Whether it is so; empty when the object does not tell. */
  public static Optional<Boolean> flag(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return Optional.of(value == JsonValue.TRUE);
    }
    return Optional.empty();
  }

  /** A moment in seconds since 1970; null when absent. */
  public static Instant moment(JsonObject object, String name) {
    Long seconds = number(object, name);
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }

  /** A member that is an object; an empty one when it is not. */
  public static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject member ? member : JsonValue.EMPTY_JSON_OBJECT;
  }
}
