package io.uprava.pages;

import io.uprava.sandbox.database.DatabaseAccess;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An event as a provider of tests would have sent it, which nobody handles.
 *
 * @param eventId the provider's
 */
record InboundEvent(UUID id, String eventId) {

  static final String TYPE = "example.happened";

  private static final String INSERT =
      """
      INSERT INTO webhook_event (id, version, provider, provider_event_id, type, object_id, livemode,
        body, signature_key, source, received_at, status, attempts, next_attempt_at)
      VALUES (?, 1, 'EXAMPLE', ?, ?, 'object_of_the_provider_0123456789', false, ?, '0a1b2c3d',
        'WEBHOOK', now(), 'PENDING', 0, now())""";

  /** Stores a new one. */
  static InboundEvent store(Office office) throws SQLException {
    UUID id = UUID.randomUUID();
    InboundEvent event = new InboundEvent(id, "evt_" + id.toString().replace("-", ""));
    String body = "{\"id\":\"" + event.eventId() + "\",\"email\":\"anna@example.org\"}";
    DatabaseAccess database = office.database();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, event.eventId());
      insert.setString(3, TYPE);
      insert.setBytes(4, body.getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
    return event;
  }

  String path() {
    return "/admin/webhooks/" + id;
  }
}
