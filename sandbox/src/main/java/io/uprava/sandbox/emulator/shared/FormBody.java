package io.uprava.sandbox.emulator.shared;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a form sent. */
public final class FormBody {

  private FormBody() {}

  /** The fields of a form that must come from a page of this site. */
  public static Map<String, String> ofOwnPage(HttpExchange exchange) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    String own = "http://" + exchange.getRequestHeaders().getFirst("Host");
    if (origin != null && !origin.equals(own)) {
      throw new Refusal(403, "From " + origin);
    }
    return Answers.fields(
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  /**
   * The JSON that a form of the emulator's pages stands for: names begin with {@code n.} where a
   * number is meant and with {@code b.} where it is on or off; empty fields are left out.
   */
  static JsonObject json(Map<String, String> form) {
    Fields json = Fields.none();
    form.forEach(
        (name, value) -> {
          if (name.startsWith("_") || value.isEmpty()) {
            return;
          }
          if (name.startsWith("n.")) {
            json.set(name.substring(2), Long.parseLong(value));
          } else if (name.startsWith("b.")) {
            json.set(name.substring(2), Boolean.parseBoolean(value));
          } else {
            json.set(name, value);
          }
        });
    return json.build();
  }
}
