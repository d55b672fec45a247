package io.uprava.connections.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * How many connections need an administrator; one look at one index, of a thousand rows at most.
 */
@ApplicationScoped
public class ConnectionAttentionRepository {

  private static final String LOOK =
      """
      SELECT count(*) FILTER (WHERE urgency = 0), count(*) FILTER (WHERE urgency = 1),
        count(*) FILTER (WHERE urgency > 1), md5(string_agg(urgency || id::text, '' ORDER BY urgency, id))
      FROM (SELECT c.urgency, c.id FROM provider_connection c WHERE %s
        ORDER BY c.urgency, c.ends_at, c.id LIMIT 1000) AS needed"""
          .formatted(ConnectionConditions.ATTENTION);

  @Resource DataSource dataSource;

  /**
   * Connections that need an administrator.
   *
   * @param reconnect how many have to be connected again
   * @param ending how many end soon
   * @param mark differs when other connections need somebody, or need something else
   */
  public record Attention(int reconnect, int frozen, int ending, String mark) {}

  /**
   * @param near until when an end counts
   */
  public Attention look(Instant near) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK)) {
      statement.setString(1, near.toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Attention(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("it cannot be told which connections need somebody", failure);
    }
  }
}
