package io.uprava.sandbox.bench;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.emulator.stripe.events.Signature;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;

/**
 * The least that acknowledging an event takes: its signature checked, its id read, one row
 * committed in a table like the application's.
 */
final class BareWebhook {

  private static final String INSERT =
      """
      INSERT INTO bare_webhook_event (id, version, provider, provider_event_id, type, object_id,
        livemode, api_version, body, signature_key, source, received_at, request_id, status,
        attempts, next_attempt_at)
      VALUES (?, 1, 'STRIPE', ?, ?, ?, false, ?, ?, '00000000', 'WEBHOOK', now(), ?, 'PENDING', 0,
        now())
      ON CONFLICT DO NOTHING""";

  private final String secret;

  private BareWebhook(String secret) {
    this.secret = secret;
  }

  static BareWebhook of(Path secrets) throws IOException {
    return new BareWebhook(Files.readString(secrets.resolve("stripe.webhook.secrets")).strip());
  }

  /** Makes the table beside the application's own. */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS bare_webhook_event (LIKE webhook_event INCLUDING ALL)");
    }
  }

  /** The HTTP status for the event in the request. */
  int receive(HttpExchange exchange, Connection connection) throws IOException, SQLException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!genuine(exchange.getRequestHeaders().getFirst("Stripe-Signature"), body)) {
      return 400;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body));
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      JsonObject event = reader.readObject();
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, event.getString("id"));
      insert.setString(3, event.getString("type"));
      insert.setString(4, event.getJsonObject("data").getJsonObject("object").getString("id"));
      insert.setString(5, event.getString("api_version"));
      insert.setBytes(6, body);
      insert.setString(7, UUID.randomUUID().toString());
      insert.executeUpdate();
      return 200;
    }
  }

  private boolean genuine(String header, byte[] body) {
    String[] items = header.split(",");
    byte[] right =
        ("v1=" + Signature.v1(Long.parseLong(items[0].substring(2)), body, secret))
            .getBytes(StandardCharsets.US_ASCII);
    return Arrays.stream(items)
        .anyMatch(item -> MessageDigest.isEqual(right, item.getBytes(StandardCharsets.US_ASCII)));
  }
}
