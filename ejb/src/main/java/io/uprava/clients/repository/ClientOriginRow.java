package io.uprava.clients.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a client is called where it was read from.
 *
 * @param sourceUpdatedAt its last change there that is known here
 * @param readAt when that was read
 */
public record ClientOriginRow(
    UUID connectionId, String externalId, Instant sourceUpdatedAt, Instant readAt) {

  static ClientOriginRow read(ResultSet row) throws SQLException {
    return new ClientOriginRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
