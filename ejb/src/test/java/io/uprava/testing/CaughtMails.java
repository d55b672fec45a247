package io.uprava.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What the mail catcher has received. */
@ApplicationScoped
public class CaughtMails {

  static final String ADDRESS = "uprava.test.mails";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject Config config;

  /** Mails to an address, newest first, each with to, subject, text, html, received_at. */
  public List<JsonObject> to(String recipient) {
    String query = URLEncoder.encode(recipient, StandardCharsets.UTF_8);
    URI address = URI.create(config.getValue(ADDRESS, String.class) + "/api/messages?to=" + query);
    try {
      String body =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        JsonArray mails = reader.readArray();
        return mails.getValuesAs(JsonObject.class);
      }
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The newest mail to an address once there are {@code count} of them. */
  public JsonObject await(String recipient, int count) {
    Eventually.holds(PATIENCE, () -> to(recipient).size() >= count);
    return to(recipient).get(0);
  }
}
