package io.uprava.common.rest;

import static io.uprava.common.json.JsonApi.JSON;

import io.uprava.common.rest.Failure.FieldFault;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A change as JSON Merge Patch (RFC 7396) writes it: an absent member leaves the field as it is,
 * null clears it. A member that the resource does not have, or of another type, is refused: a
 * misspelt name must not look like success.
 */
public final class MergePatch {

  /** Media type of a merge patch; {@code application/json} is taken as one too. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final JsonObject members;
  private final List<FieldFault> faults = new ArrayList<>();

  private MergePatch(JsonObject members) {
    this.members = members;
  }

  /**
   * Reads a body.
   *
   * @param known names of the members that can be changed
   * @throws JsonException when it is not one JSON object
   */
  public static MergePatch read(InputStream body, Set<String> known) {
    try (JsonReader reader = JSON.createReader(body)) {
      MergePatch patch = new MergePatch(reader.readObject());
      patch.members.keySet().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> patch.fault(name, "unknown-field"));
      return patch;
    }
  }

  /** Whether the member is there, be it as null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The text; empty text when the member clears the field; null when it is absent. */
  public String text(String name) {
    if (members.get(name) == JsonValue.NULL) {
      return "";
    }
    return read(name, value -> value instanceof JsonString text ? text.getString() : null);
  }

  /** The texts of a list; empty when the member clears the field; null when it is absent. */
  public List<String> texts(String name) {
    return members.get(name) == JsonValue.NULL ? List.of() : read(name, MergePatch::texts);
  }

  /** The texts of an object by name; empty when the member clears the field; null when absent. */
  public Map<String, String> textsByName(String name) {
    return members.get(name) == JsonValue.NULL ? Map.of() : read(name, MergePatch::textsByName);
  }

  /** The id; null when absent. */
  public UUID id(String name) {
    return read(name, value -> value instanceof JsonString text ? id(text) : null);
  }

  /** The ids of a list; empty when the member clears the field; null when it is absent. */
  public List<UUID> ids(String name) {
    return list(name, MergePatch::id);
  }

  /** The whole number; null when absent. */
  public Integer number(String name) {
    return read(
        name,
        value ->
            value instanceof JsonNumber number && number.isIntegral() ? number.intValue() : null);
  }

  /** The constants of a list, in either case; empty when cleared, null when absent. */
  public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return list(name, text -> Constants.find(type, text.getString()));
  }

  /** The flag; null when absent. */
  public Boolean flag(String name) {
    return read(name, MergePatch::flag);
  }

  /** The constant of that name in lower or upper case; null when absent. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return read(
        name,
        value -> value instanceof JsonString text ? Constants.find(type, text.getString()) : null);
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidFields with every fault seen
   */
  public void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new InvalidFields(faults);
    }
  }

  private <T> T read(String name, Function<JsonValue, T> reading) {
    JsonValue value = members.get(name);
    if (value == null) {
      return null;
    }
    T read = value == JsonValue.NULL ? null : reading.apply(value);
    if (read == null) {
      fault(name, value == JsonValue.NULL ? "not-null" : "wrong-type");
    }
    return read;
  }

  private <T> List<T> list(String name, Function<JsonString, T> reading) {
    return members.get(name) == JsonValue.NULL
        ? List.of()
        : read(name, value -> list(value, reading));
  }

  private static <T> List<T> list(JsonValue value, Function<JsonString, T> reading) {
    if (texts(value) == null) {
      return null;
    }
    List<T> read = value.asJsonArray().getValuesAs(JsonString.class).stream().map(reading).toList();
    return read.contains(null) ? null : read;
  }

  private static Map<String, String> textsByName(JsonValue value) {
    if (!(value instanceof JsonObject object)
        || !object.values().stream().allMatch(JsonString.class::isInstance)) {
      return null;
    }
    return object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString));
  }

  private static UUID id(JsonString text) {
    try {
      return UUID.fromString(text.getString());
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static List<String> texts(JsonValue value) {
    boolean texts =
        value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance);
    return texts ? value.asJsonArray().getValuesAs(JsonString::getString) : null;
  }

  private static Boolean flag(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  private void fault(String name, String code) {
    faults.add(new FieldFault(name, code, Map.of(), code));
  }
}
