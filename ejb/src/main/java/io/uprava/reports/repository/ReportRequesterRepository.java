package io.uprava.reports.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Names of the people who asked for runs. */
@ApplicationScoped
public class ReportRequesterRepository {

  private static final String NAMES =
      "SELECT id, coalesce(nullif(name, ''), email, '') FROM app_user WHERE id = ANY (?)";

  /** Goes from person to person by the index, since most runs are of the same few. */
  private static final String ALL =
      """
      WITH RECURSIVE asked (id) AS (
        (SELECT requested_by FROM report_run ORDER BY requested_by LIMIT 1)
        UNION ALL
        SELECT (SELECT requested_by FROM report_run WHERE requested_by > asked.id ORDER BY requested_by LIMIT 1)
        FROM asked WHERE asked.id IS NOT NULL)
      SELECT person.id, coalesce(nullif(person.name, ''), person.email, '') AS called
      FROM asked JOIN app_user person ON person.id = asked.id
      ORDER BY called, person.id LIMIT 500""";

  @Resource DataSource dataSource;

  /** The names by id; those whose data is erased have an empty one. */
  public Map<UUID, String> names(Collection<UUID> people) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(NAMES)) {
      statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
      return read(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException("the names of requesters cannot be read", failure);
    }
  }

  /** Names by id of everybody who ever asked for a run, in the order of the names; 500 at most. */
  public Map<UUID, String> all() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ALL)) {
      return read(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException("the names of requesters cannot be read", failure);
    }
  }

  private static Map<UUID, String> read(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      Map<UUID, String> names = new LinkedHashMap<>();
      while (row.next()) {
        names.put(row.getObject(1, UUID.class), row.getString(2));
      }
      return names;
    }
  }
}
