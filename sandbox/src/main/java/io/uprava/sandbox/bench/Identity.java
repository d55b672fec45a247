package io.uprava.sandbox.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Who a token speaks for. */
final class Identity {

  private Identity() {}

  /** The caller's id. */
  static String of(TestedServer server, String token) throws IOException {
    byte[] profile = server.get("/api/profile/me/", token).body();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(profile))) {
      return reader.readObject().getString("id");
    }
  }
}
