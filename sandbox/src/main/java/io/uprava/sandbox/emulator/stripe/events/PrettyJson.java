package io.uprava.sandbox.emulator.stripe.events;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;

/** JSON with line breaks, as Stripe sends it in answers and events. */
public final class PrettyJson {

  private static final JsonWriterFactory WRITERS =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private PrettyJson() {}

  /** The same text for the same object each time. */
  public static String of(JsonObject object) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = WRITERS.createWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString().strip();
  }
}
