package io.uprava.payments.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** What payers, banks and Stripe's dashboard do, and what really happened there. */
@ApplicationScoped
public class EmulatedStripe {

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject Config config;

  /** Does what somebody outside does, for example {@code pay} a {@code session}. */
  public JsonObject act(String act, Map<String, ?> details) {
    JsonObject asked = Json.createObjectBuilder(Map.copyOf(details)).add("act", act).build();
    try (JsonReader reader = Json.createReader(new StringReader(send("POST", "/acts", asked)))) {
      return reader.readObject();
    }
  }

  /** Calls Stripe's API as another program with our key would. */
  public void post(String path, String form) {
    exchange(
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Authorization", "Bearer " + config.getValue("stripe.api.key", String.class))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Lets the next call of a path go wrong. */
  public void plan(String fault, String path) {
    send(
        "POST",
        "/faults",
        Json.createObjectBuilder().add("fault", fault).add("path", path).build());
  }

  /** Nothing goes wrong any more. */
  public void clearFaults() {
    send("DELETE", "/faults", null);
  }

  /** Every object of a kind, for example {@code refund}. */
  public List<JsonObject> all(String kind) {
    try (JsonReader reader =
        Json.createReader(new StringReader(send("GET", "/objects/" + kind, null)))) {
      JsonArray objects = reader.readArray();
      return objects.getValuesAs(JsonObject.class);
    }
  }

  private String send(String method, String path, JsonObject body) {
    return exchange(
        HttpRequest.newBuilder(URI.create(base() + "/_control" + path))
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build());
  }

  private String base() {
    return config.getValue("stripe.api.base", String.class).strip();
  }

  private String exchange(HttpRequest request) {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
