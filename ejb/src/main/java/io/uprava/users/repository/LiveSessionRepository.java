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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The check every authenticated request makes. Plain JDBC, one statement by key: it runs before any
 * transaction and on the hottest path of all.
 */
@ApplicationScoped
public class LiveSessionRepository {

  private static final String SELECT =
      """
      SELECT s.id, u.id, u.email, u.language, u.time_zone, u.token_epoch, s.last_seen_at,
             u.roles
      FROM user_session s JOIN app_user u ON u.id = s.user_id
      WHERE s.ended_at IS NULL AND s.expires_at > ? AND u.status = 'ACTIVE' AND\s""";
  private static final String BY_ID = SELECT + "s.id = ?";
  private static final String BY_COOKIE = SELECT + "s.cookie_hash = ?";
  private static final String SEEN =
      """
      UPDATE user_session
      SET last_seen_at = ?, ip = ?, version = version + 1,
          expires_at = CASE WHEN kind = 'API' OR remembered
                            THEN ?::timestamptz + interval '30 days'
                            ELSE ?::timestamptz + interval '12 hours' END
      WHERE id = ? AND ended_at IS NULL AND last_seen_at < ?""";

  @Resource DataSource dataSource;

  public Optional<LiveSession> findById(UUID sessionId, Instant now) {
    return find(BY_ID, sessionId, now);
  }

  /**
   * @param cookieHash SHA-256 of the cookie's value
   */
  public Optional<LiveSession> findByCookie(byte[] cookieHash, Instant now) {
    return find(BY_COOKIE, cookieHash, now);
  }

  /** Notes a use, unless another request did since {@code unlessSince}. */
  public void seen(UUID sessionId, String ip, Instant now, Instant unlessSince) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SEEN)) {
      OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
      statement.setObject(1, at);
      statement.setString(2, ip);
      statement.setObject(3, at);
      statement.setObject(4, at);
      statement.setObject(5, sessionId);
      statement.setObject(6, unlessSince.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("the use of a session cannot be noted", failure);
    }
  }

  private Optional<LiveSession> find(String sql, Object key, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setObject(2, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(session(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the session of a request cannot be read", failure);
    }
  }

  private static LiveSession session(ResultSet row) throws SQLException {
    return new LiveSession(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        Set.of((String[]) row.getArray(8).getArray()));
  }
}
