package io.uprava.users.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The check every request with an API key makes: plain JDBC, one statement by key. */
@ApplicationScoped
public class LiveApiKeyRepository {

  private static final String FIND =
      """
      SELECT id, name, secret_hash, scopes, created_by, last_used_at FROM api_key
      WHERE public_id = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)""";
  private static final String USED =
      """
      UPDATE api_key SET last_used_at = ?
      WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)""";

  @Resource DataSource dataSource;

  public Optional<LiveApiKey> find(String publicId, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, publicId);
      statement.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(key(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the key of a request cannot be read", failure);
    }
  }

  /** Notes a use, unless one is noted since {@code unlessSince}. */
  public void used(LiveApiKey key, Instant now, Instant unlessSince) {
    if (key.lastUsedAt() != null && !key.lastUsedAt().isBefore(unlessSince)) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(USED)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setObject(2, key.id());
      statement.setObject(3, unlessSince.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("the use of a key cannot be noted", failure);
    }
  }

  private static LiveApiKey key(ResultSet row) throws SQLException {
    OffsetDateTime lastUsed = row.getObject(6, OffsetDateTime.class);
    String scopes = row.getString(4);
    return new LiveApiKey(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getBytes(3),
        scopes.isEmpty() ? List.of() : List.of(scopes.split(" ")),
        row.getObject(5, UUID.class),
        lastUsed == null ? null : lastUsed.toInstant());
  }
}
