package io.uprava.integrations.service;

import static io.uprava.common.json.JsonApi.JSON;

import io.uprava.common.entity.Masked;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What an inbound event says, as staff may read it: laid out when it is JSON, with personal data,
 * keys and links masked by the names of fields, and addresses and secrets masked in every text.
 */
final class MaskedBody {

  private MaskedBody() {}

  static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return laidOut((JsonStructure) masked(reader.read(), SensitiveField.PLAIN));
    } catch (RuntimeException noJson) {
      // the parser refuses deep nesting with this very class
      return SensitiveText.mask(text);
    }
  }

  private static JsonValue masked(JsonValue value, SensitiveField field) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        value
            .asJsonObject()
            .forEach((name, member) -> object.add(name, masked(member, field.member(name))));
        yield object.build();
      }
      case ARRAY -> {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        value.asJsonArray().forEach(item -> array.add(masked(item, field)));
        yield array.build();
      }
      case STRING -> JSON.createValue(hidden(((JsonString) value).getString(), field));
      case NUMBER -> field.hidesNumbers() ? JSON.createValue("***") : value;
      default -> value;
    };
  }

  private static String hidden(String text, SensitiveField field) {
    return switch (field) {
      case EMAIL -> Masked.email(text);
      case PHONE -> Masked.phone(text);
      case PERSONAL -> Masked.text(text);
      case SECRET -> text.isEmpty() ? text : "***";
      case PLAIN -> SensitiveText.mask(text);
    };
  }

  private static String laidOut(JsonStructure json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(json);
    }
    return text.toString().strip();
  }
}
