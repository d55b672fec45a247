package io.uprava.sandbox.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the application how it is. */
final class HealthProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest request;
  private String lastAnswer = "";

  HealthProbe(int port) {
    request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health/"))
            .timeout(PATIENCE)
            .build();
  }

  /** Whether the application answers 200. */
  boolean healthy() throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      lastAnswer = answer.statusCode() + " " + answer.body().lines().findFirst().orElse("");
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Status and first line of the answer before, empty when there was none. */
  String lastAnswer() {
    return lastAnswer;
  }
}
