package io.uprava.sandbox.emulator.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;

/** JSON arrays of what is in collections. */
public final class JsonArrays {

  private JsonArrays() {}

  /** An array of objects. */
  public static JsonArray of(Collection<JsonObject> objects) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    objects.forEach(array::add);
    return array.build();
  }

  /** An array of integers. */
  public static JsonArray numbers(Collection<Long> numbers) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    numbers.forEach(array::add);
    return array.build();
  }
}
