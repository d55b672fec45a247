package io.uprava.connections.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * When calls may be made, decided for the whole cluster by rows: each holds the moments of the last
 * calls, and the next one comes a second after the call that stands as many places before it as
 * there may be calls in a second. The database's clock counts, for nodes' clocks differ. Plain JDBC
 * outside of transactions: a row is locked for one statement only.
 */
@ApplicationScoped
public class ApiPaceRepository {

  /**
   * What a call may be later than our moment of it, so that the provider counts no more than us.
   */
  static final double WINDOW_SECONDS = 1.1;

  private static final String NEXT =
      "greatest(p.quiet_until, clock_timestamp(), p.slots[cardinality(p.slots) - p.per_second + 1]"
          + " + make_interval(secs => "
          + WINDOW_SECONDS
          + "))";

  private static final String TAKE =
      """
      INSERT INTO api_pace AS p (name, per_second, slots, quiet_until)
      SELECT * FROM unnest(?::text[], ?::int[]) AS asked (name, per_second),
        LATERAL (SELECT ARRAY[clock_timestamp()], '-infinity'::timestamptz) AS fresh
      ON CONFLICT (name) DO UPDATE SET per_second = excluded.per_second,
        slots = (p.slots || %1$s)[greatest(1, cardinality(p.slots) + 2 - excluded.per_second):]
      WHERE %1$s <= clock_timestamp() + make_interval(secs => ?)
      RETURNING extract(epoch FROM p.slots[cardinality(p.slots)] - clock_timestamp()) * 1000"""
          .formatted(NEXT);

  private static final String WAIT =
      """
      SELECT max(extract(epoch FROM %s - clock_timestamp())) * 1000 FROM api_pace p
      WHERE p.name = ANY (?::text[])"""
          .formatted(NEXT);

  private static final String QUIET =
      """
      INSERT INTO api_pace AS p (name, per_second, slots, quiet_until)
      VALUES (?, 1, '{}', clock_timestamp() + make_interval(secs => ?))
      ON CONFLICT (name) DO UPDATE SET quiet_until = greatest(p.quiet_until, excluded.quiet_until)""";

  private static final double MILLIS = 1000.0;

  @Resource DataSource dataSource;

  /**
   * How many calls somebody may make in a second.
   *
   * @param name of who is counted
   */
  public record Pace(String name, int perSecond) {}

  /**
   * Whether a call may be made.
   *
   * @param granted whether its place is taken
   * @param ahead until then, or until it is worth asking again
   */
  public record Turn(boolean granted, Duration ahead) {}

  /**
   * Takes the next place in every one of the paces, always in the same order.
   *
   * @param patience how far ahead it may be
   */
  public Turn take(List<Pace> paces, Duration patience) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setArray(1, names(connection, paces));
      statement.setArray(
          2, connection.createArrayOf("int4", paces.stream().map(Pace::perSecond).toArray()));
      statement.setDouble(3, patience.toMillis() / MILLIS);
      int taken = 0;
      double wait = 0;
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taken++;
          wait = Math.max(wait, row.getDouble(1));
        }
      }
      return taken == paces.size()
          ? new Turn(true, Duration.ofMillis((long) Math.ceil(wait)))
          : new Turn(false, waiting(connection, paces));
    } catch (SQLException failure) {
      throw new IllegalStateException("the pace of calls cannot be kept", failure);
    }
  }

  /** Lets nobody call for a while. */
  public void quiet(String name, Duration pause) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(QUIET)) {
      statement.setString(1, name);
      statement.setDouble(2, pause.toMillis() / MILLIS);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("a pause of calls cannot be kept", failure);
    }
  }

  private static Duration waiting(Connection connection, List<Pace> paces) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WAIT)) {
      statement.setArray(1, names(connection, paces));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Duration.ofMillis((long) Math.ceil(Math.max(1, row.getDouble(1))));
      }
    }
  }

  private static Array names(Connection connection, List<Pace> paces) throws SQLException {
    return connection.createArrayOf("text", paces.stream().map(Pace::name).toArray());
  }
}
