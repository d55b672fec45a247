package io.uprava.servers;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The application over HTTP. */
final class ApiClient {

  /** The status of an application that nobody serves. */
  static final int NOBODY = 0;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI address;

  ApiClient(int port) {
    address = URI.create("http://127.0.0.1:" + port);
  }

  URI address() {
    return address;
  }

  HttpResponse<String> get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20)).build();
    return send(request);
  }

  /**
   * @param token what follows {@code Bearer}, null for a stranger
   */
  HttpResponse<String> get(String path, String token) {
    return send(request(path, token).GET().build());
  }

  /** Sends a JSON body. */
  HttpResponse<String> post(String path, String token, JsonObjectBuilder body) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.build().toString()))
            .build());
  }

  /** A request to be completed; it asks for English. */
  HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Language", "en");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** An answer that is too large to be held. */
  HttpResponse<InputStream> open(String path, String token) {
    return send(request(path, token).GET().build(), BodyHandlers.ofInputStream());
  }

  /** The object in an answer's body. */
  static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  static JsonArray jsonArray(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readArray();
    }
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Status of the readiness check, {@link #NOBODY} when nobody listens. */
  int health() {
    try {
      return get("/api/health/").statusCode();
    } catch (UncheckedIOException nobody) {
      return NOBODY;
    }
  }
}
