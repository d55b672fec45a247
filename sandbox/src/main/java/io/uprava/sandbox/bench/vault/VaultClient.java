package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.bench.load.Answer;
import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.emulator.amocrm.AmoEmulator;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;

/** The nodes as a program with an API key asks them. */
final class VaultClient {

  private static final String STATE = ".*[?&]state=([^&]*).*";

  private final AmoEmulator amo;
  private final String key;

  VaultClient(AmoEmulator amo, String key) {
    this.amo = amo;
    this.key = key;
  }

  /**
   * An answer.
   *
   * @param status 0 when there was none
   */
  record Said(int status, JsonObject body) {

    boolean good() {
      return status == 200;
    }

    /** Code of a refusal, empty when it is none. */
    String code() {
      return body.getString("code", "");
    }
  }

  /** Asks for the token of an account. */
  Said token(VaultNode node, VaultAccount account) {
    return get(node, "/api/integrations/" + account.connection() + "/token");
  }

  /**
   * Connects an account as its owner would, or connects it anew.
   *
   * @return whether that worked
   */
  boolean connect(VaultNode node, VaultAccount account) {
    Said begun = get(node, "/api/amocrm/init");
    if (!begun.good()) {
      return false;
    }
    JsonObject consent =
        Json.createObjectBuilder()
            .add("act", "authorize")
            .add("account", account.subdomain())
            .add("state", begun.body().getString("authorize_url").replaceFirst(STATE, "$1"))
            .build();
    JsonObject allowed = amo.control("POST /acts", Map.of(), consent).asJsonObject();
    URI back = URI.create(allowed.getString("redirect"));
    Said connected = get(node, back.getRawPath() + "?" + back.getRawQuery());
    if (connected.good()) {
      account.connected(connected.body().getString("id"));
    }
    return connected.good();
  }

  private Said get(VaultNode node, String path) {
    try (HttpConnection connection = new HttpConnection(node.port())) {
      Answer answer = connection.exchange(Request.get(path, key));
      return new Said(answer.status(), json(answer.text()));
    } catch (IOException nobody) {
      return new Said(0, JsonValue.EMPTY_JSON_OBJECT);
    }
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException none) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }
}
