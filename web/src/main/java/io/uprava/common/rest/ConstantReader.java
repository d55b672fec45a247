package io.uprava.common.rest;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** Reads constants of enums, whatever their case. */
@SuppressWarnings({"unchecked", "rawtypes"}) // Yasson finds no deserializer of a parameterised type
class ConstantReader implements JsonbDeserializer<Enum> {

  @Override
  public Enum deserialize(JsonParser json, DeserializationContext context, Type type) {
    try {
      return constant(type, json.getString());
    } catch (IllegalArgumentException | IllegalStateException unknown) {
      throw new JsonbException("unknown constant", unknown);
    }
  }

  private static Enum constant(Type type, String name) {
    return Constants.require((Class) type, name);
  }
}
