package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.EmulatorCaller;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server of an integration, which does what the documentation tells it to. */
final class Integrator {

  static final String REDIRECT = "http://localhost:8080/api/amocrm/callback";
  static final String HOST = "romashka.amocrm.ru";

  private final AmoServer server;
  private final EmulatorCaller caller;

  Integrator(AmoServer server) {
    this.server = server;
    this.caller = new EmulatorCaller(server.base());
  }

  EmulatorCaller caller() {
    return caller;
  }

  /** The code the owner of an account gives. */
  String code(String account) throws IOException, InterruptedException {
    JsonObject asked =
        Json.createObjectBuilder()
            .add("act", "authorize")
            .add("account", account)
            .add("state", "s1")
            .build();
    JsonObject given = caller.control("POST", "/acts", asked.toString());
    return parameter(given.getString("redirect"), "code");
  }

  static String parameter(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
  }

  HttpResponse<String> exchange(String code) throws IOException, InterruptedException {
    return token(HOST, "authorization_code", "code", code);
  }

  HttpResponse<String> refresh(String refresh) throws IOException, InterruptedException {
    return token(HOST, "refresh_token", "refresh_token", refresh);
  }

  HttpResponse<String> token(String host, String grant, String name, String value)
      throws IOException, InterruptedException {
    JsonObject body =
        Json.createObjectBuilder()
            .add("client_id", server.clientId())
            .add("client_secret", server.clientSecret())
            .add("grant_type", grant)
            .add(name, value)
            .add("redirect_uri", REDIRECT)
            .build();
    return caller.postJson("/" + host + "/oauth2/access_token", body.toString());
  }

  /** The first pair of a consent. */
  JsonObject connected() throws IOException, InterruptedException {
    return EmulatorCaller.json(exchange(code("romashka")));
  }

  HttpResponse<String> api(JsonObject pair, String path) throws IOException, InterruptedException {
    return caller.bearer(pair.getString("access_token")).get("/" + HOST + "/api/v4" + path);
  }
}
