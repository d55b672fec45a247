package io.uprava.integrations.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The fast path of inbound events: one statement of plain JDBC, which is a transaction of its own
 * and one round trip, since the provider waits for our answer.
 */
@ApplicationScoped
public class WebhookEventInsertRepository {

  private static final String INSERT =
      """
      INSERT INTO webhook_event (id, version, provider, provider_event_id, type, object_id, livemode,
        api_version, body, signature_key, source, received_at, request_id, status, attempts,
        next_attempt_at)
      VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)
      ON CONFLICT (provider_event_id, provider) DO NOTHING""";

  @Resource DataSource dataSource;

  /**
   * Stores an event unless it is known; committed when this returns. To be called outside a
   * transaction.
   *
   * @return false when an event of that provider and id is there
   */
  public boolean insert(WebhookEventInsertion event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      OffsetDateTime at = event.receivedAt().atOffset(ZoneOffset.UTC);
      statement.setObject(1, event.id());
      statement.setString(2, event.provider());
      statement.setString(3, event.eventId());
      statement.setString(4, event.type());
      statement.setString(5, event.objectId());
      statement.setObject(6, event.livemode(), Types.BOOLEAN);
      statement.setString(7, event.apiVersion());
      statement.setBytes(8, event.body());
      statement.setString(9, event.signatureKey());
      statement.setString(10, event.source().name());
      statement.setObject(11, at);
      statement.setString(12, event.requestId());
      statement.setObject(13, at);
      return statement.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("an inbound event cannot be stored", failure);
    }
  }
}
