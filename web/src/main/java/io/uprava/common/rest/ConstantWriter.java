package io.uprava.common.rest;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** Writes constants of enums in lower case. */
@SuppressWarnings("rawtypes") // Yasson finds no serializer of a parameterised type
class ConstantWriter implements JsonbSerializer<Enum> {

  @Override
  public void serialize(Enum constant, JsonGenerator json, SerializationContext context) {
    json.write(Constants.wireName(constant));
  }
}
