package io.uprava.connections.service;

import io.uprava.common.json.JsonText;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** An account at the emulated amoCRM, new for each test, and its connection here. */
@RequestScoped
public class AmoAccount {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String name = "a" + UUID.randomUUID().toString().substring(0, 8);

  @Inject TokenImport imports;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject Config config;

  /** Opens the account and connects it. */
  public UUID connect(int contacts) {
    control("POST", "/accounts", Map.of("subdomain", name, "name", "Home", "contacts", contacts));
    return connect();
  }

  /** Connects the account with new tokens. */
  public UUID connect() {
    acting.as(UUID.randomUUID());
    String file = JsonText.write(act("issue"));
    return asAdmin
        .call(
            () ->
                imports.take(new ImportTokensCommand("amocrm", host(), file, false, "moving here")))
        .connection()
        .id();
  }

  public String host() {
    return name + ".amocrm.ru";
  }

  /** What the owner or the provider does. */
  public Map<String, Object> act(String act, Object... more) {
    Map<String, Object> asked = new HashMap<>(Map.of("act", act, "account", name));
    for (int i = 0; i < more.length; i += 2) {
      asked.put(more[i].toString(), more[i + 1]);
    }
    return control("POST", "/acts", asked);
  }

  /** The next calls of this account's API go wrong. */
  public void fail(String fault, int times, int seconds) {
    control(
        "POST",
        "/faults",
        Map.of("fault", fault, "path", "/" + host() + "/api/", "times", times, "seconds", seconds));
  }

  /** Back to a provider without faults, in the present. */
  public void calm() {
    control("DELETE", "/faults", Map.of());
    control("POST", "/clock", Map.of("reset", true));
  }

  public Map<String, Object> control(String method, String path, Map<String, Object> body) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    config.getValue("uprava.amocrm.base.url", String.class) + "/_control" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JsonText.write(body)))
            .build();
    try {
      String answer = http.send(request, BodyHandlers.ofString()).body();
      return answer.startsWith("{") ? JsonText.read(answer) : Map.of();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
