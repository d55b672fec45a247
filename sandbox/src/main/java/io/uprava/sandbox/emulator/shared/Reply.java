package io.uprava.sandbox.emulator.shared;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.http.Answers;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of an emulated API is answered with. */
public record Reply(int status, String type, String body, Map<String, String> headers) {

  /** An answer without headers of its own. */
  public static Reply of(int status, String type, String body) {
    return new Reply(status, type, body, Map.of());
  }

  /** A JSON document of the given type. */
  public static Reply json(int status, String type, JsonStructure body) {
    return of(status, type, body.toString());
  }

  /** The same with one header more. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }

  /** Sends it and ends the exchange. */
  public void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    Answers.send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }
}
