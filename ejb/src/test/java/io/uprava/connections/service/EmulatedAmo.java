package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.json.JsonText;
import io.uprava.common.paging.PageRequest;
import io.uprava.testing.AsAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What owners of accounts do at the emulated amoCRM, and what Uprava then holds. */
@ApplicationScoped
public class EmulatedAmo {

  static final String PROVIDER = "amocrm";

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject AuthorisationService authorisations;
  @Inject AuthorisationCallback callback;
  @Inject ConnectionDirectory directory;
  @Inject AsAdmin asAdmin;
  @Inject Config config;

  static String host(String account) {
    return account + ".amocrm.ru";
  }

  /** A new account; tells its subdomain. */
  String open() throws IOException, InterruptedException {
    String account = "a" + UUID.randomUUID().toString().substring(0, 8);
    control("POST", "/accounts", Map.of("subdomain", account, "name", "Home"));
    return account;
  }

  /** The owner consents; tells the connection. */
  UUID connect(String account) throws Exception {
    BegunAuthorisation begun = asAdmin.call(() -> authorisations.begin(PROVIDER, null));
    assertThat(begun.authorizeUrl().toString()).startsWith(base() + "/www.amocrm.ru/oauth?");
    String state = parameter(begun.authorizeUrl().toString(), "state");
    String redirect =
        control("POST", "/acts", Map.of("act", "authorize", "account", account, "state", state))
            .get("redirect")
            .toString();
    return callback
        .take(
            new AuthorisationReturn(
                PROVIDER,
                parameter(redirect, "code"),
                parameter(redirect, "state"),
                parameter(redirect, "referer"),
                null,
                false,
                begun.browserKey()))
        .id();
  }

  /** A pair of tokens that another program was given. */
  Map<String, Object> issue(String account) throws IOException, InterruptedException {
    return control("POST", "/acts", Map.of("act", "issue", "account", account));
  }

  /** The next exchange of a token goes wrong. */
  void fail(String fault) throws IOException, InterruptedException {
    control("POST", "/faults", Map.of("fault", fault, "path", "/oauth2/access_token"));
  }

  void heal() throws IOException, InterruptedException {
    control("DELETE", "/faults", Map.of());
  }

  ConnectionView get(UUID connection) {
    return asAdmin.call(() -> directory.get(connection));
  }

  /** The newest first. */
  List<GenerationView> generations(UUID connection) {
    return asAdmin.call(() -> directory.generations(connection, PageRequest.first())).items();
  }

  private Map<String, Object> control(String method, String path, Map<String, String> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/_control" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JsonText.write(body)))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return answer.startsWith("{") ? JsonText.read(answer) : Map.of();
  }

  private String base() {
    return config.getValue("uprava.amocrm.base.url", String.class);
  }

  private static String parameter(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
  }
}
