package io.uprava.sandbox.emulator.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Calls the emulator as the documentation's curl examples do. */
final class Caller {

  private static final String SESSION =
      "mode=payment&success_url=http%3A%2F%2Flocalhost%2Fdone%3Fs%3D%7BCHECKOUT_SESSION_ID%7D"
          + "&cancel_url=http%3A%2F%2Flocalhost%2Fback&client_reference_id=order-1"
          + "&line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
          + "&line_items[0][price_data][unit_amount]=2000"
          + "&line_items[0][price_data][product_data][name]=T-shirt"
          + "&metadata[order_id]=6735&payment_intent_data[metadata][order_id]=6735";

  private final StripeServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> headers = new TreeMap<>();

  Caller(StripeServer server) {
    this.server = server;
    headers.put("Authorization", "Bearer " + server.apiKey());
  }

  Caller with(String header, String value) {
    Caller other = new Caller(server);
    other.headers.putAll(headers);
    other.headers.put(header, value);
    return other;
  }

  Caller withKey(String idempotencyKey) {
    return with("Idempotency-Key", idempotencyKey);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> control(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(
        request("/_control" + path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** A session over 20 dollars, with more parameters behind. */
  JsonObject session(String more) throws IOException, InterruptedException {
    HttpResponse<String> answer = createSession(more);
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return json(answer);
  }

  HttpResponse<String> createSession(String more) throws IOException, InterruptedException {
    return post("/v1/checkout/sessions", SESSION + more);
  }

  static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  static JsonObject error(HttpResponse<String> answer) {
    return json(answer).getJsonObject("error");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + path));
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
