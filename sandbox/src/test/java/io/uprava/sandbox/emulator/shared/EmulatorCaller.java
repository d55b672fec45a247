package io.uprava.sandbox.emulator.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls an emulator as any HTTP client does. */
public final class EmulatorCaller {

  private final String base;
  private final List<String> headers;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Calls what is below {@code base}. */
  public EmulatorCaller(String base) {
    this(base, List.of());
  }

  private EmulatorCaller(String base, List<String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** The same with one header more. */
  public EmulatorCaller with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new EmulatorCaller(base, more);
  }

  /** The same with a bearer token. */
  public EmulatorCaller bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  public HttpResponse<String> postJson(String path, String body)
      throws IOException, InterruptedException {
    return with("Content-Type", "application/json").send("POST", path, body);
  }

  public HttpResponse<String> postForm(String path, String body)
      throws IOException, InterruptedException {
    return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, body);
  }

  /** A call of the control that must succeed. */
  public JsonObject control(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(method, "/_control" + path, body);
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body().startsWith("{") ? json(answer) : null;
  }

  /** A list of the control. */
  public JsonArray list(String path) throws IOException, InterruptedException {
    try (JsonReader reader = Json.createReader(new StringReader(get("/_control" + path).body()))) {
      return reader.readArray();
    }
  }

  public static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(new String[0]));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
