package io.uprava.pages;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;

/** A person who goes past the pages, by REST. */
final class ApiCaller {

  private final Office office;
  private final Window window;
  private String token;

  ApiCaller(Office office, Window window) {
    this.office = office;
    this.window = window;
  }

  /** Signs in with a code of their own. */
  ApiCaller signIn(String person) {
    office.mailbox(person).empty();
    String challenge =
        json(post("/api/auth/login/", Map.of("email", person))).getString("challenge_id");
    Map<String, String> answer =
        Map.of("challenge_id", challenge, "code", office.mailbox(person).code());
    token = json(post("/api/auth/login/", answer)).getString("access_token");
    office.secrecy().keep("an access token of " + person, token);
    return this;
  }

  JsonObject get(String path) {
    return json(ask(path));
  }

  /** Whatever the answer is. */
  APIResponse ask(String path) {
    return window.page().request().get(office.address() + path, options());
  }

  APIResponse post(String path, Map<String, String> body) {
    return window.page().request().post(office.address() + path, options().setData(body));
  }

  private RequestOptions options() {
    RequestOptions options = RequestOptions.create();
    return token == null ? options : options.setHeader("Authorization", "Bearer " + token);
  }

  private static JsonObject json(APIResponse answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readObject();
    }
  }
}
