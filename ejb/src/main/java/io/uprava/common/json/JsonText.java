package io.uprava.common.json;

import static io.uprava.common.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Maps of plain values to JSON text and back. Texts, numbers, booleans, null, maps and collections
 * keep their kind; everything else (enums, instants, ids) becomes its text.
 */
public final class JsonText {

  private JsonText() {}

  /** The map as JSON, names in alphabetical order; null stays null. */
  public static String write(Map<String, ?> values) {
    return values == null ? null : object(values).toString();
  }

  /** The object as a map in the order of the text; null stays null. */
  public static Map<String, Object> read(String text) {
    if (text == null) {
      return null;
    }
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return map(reader.readObject());
    }
  }

  private static JsonObject object(Map<?, ?> values) {
    Map<String, Object> sorted = new TreeMap<>();
    values.forEach((name, value) -> sorted.put(name.toString(), value));
    JsonObjectBuilder object = JSON.createObjectBuilder();
    sorted.forEach((name, value) -> object.add(name, value(value)));
    return object.build();
  }

  private static JsonArray array(Collection<?> values) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    values.forEach(value -> array.add(value(value)));
    return array.build();
  }

  private static JsonValue value(Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof Collection<?> collection) {
      return array(collection);
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Number number) {
      return JSON.createValue(new BigDecimal(number.toString()));
    }
    return JSON.createValue(value.toString());
  }

  private static Map<String, Object> map(JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    object.forEach((name, value) -> map.put(name, plain(value)));
    return map;
  }

  private static List<Object> list(JsonArray array) {
    List<Object> list = new ArrayList<>();
    array.forEach(value -> list.add(plain(value)));
    return list;
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> map(value.asJsonObject());
      case ARRAY -> list(value.asJsonArray());
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
    };
  }

  private static Number number(JsonNumber number) {
    BigDecimal exact = number.bigDecimalValue();
    boolean whole = exact.scale() <= 0 && exact.precision() - exact.scale() < 19;
    return whole ? (Number) exact.longValueExact() : exact;
  }
}
