package io.uprava.sandbox.emulator.stripe.events;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Sends one event once. */
final class Sender {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WebhookSecrets secrets;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Sender(WebhookSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  Attempt send(URI endpoint, JsonObject event, SentAs way) {
    long now = clock.instant().getEpochSecond();
    long begun = System.nanoTime();
    List<String> active = secrets.active();
    try {
      HttpResponse<String> answer =
          client.send(
              request(endpoint, Message.of(event, way, active, now)),
              HttpResponse.BodyHandlers.ofString());
      return new Attempt(now, way, answer.statusCode(), millis(begun), answer.body());
    } catch (IOException noAnswer) {
      return new Attempt(now, way, 0, millis(begun), noAnswer.toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return new Attempt(now, way, 0, millis(begun), ended.toString());
    }
  }

  private static HttpRequest request(URI endpoint, Message message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Accept", "*/*; q=0.5, application/xml")
            .header("Cache-Control", "no-cache")
            .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
            .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()));
    if (message.signature() != null) {
      request.header("Stripe-Signature", message.signature());
    }
    if (message.encoding() != null) {
      request.header("Content-Encoding", message.encoding());
    }
    return request.build();
  }

  private static long millis(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }
}
