package io.uprava.reports.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Names of the people who asked for runs. */
@ApplicationScoped
public class ReportRequesterRepository {

  private static final String NAMES =
      "SELECT id, coalesce(nullif(name, ''), email, '') FROM app_user WHERE id = ANY (?)";

  @Resource DataSource dataSource;

  /** The names by id; those whose data is erased have an empty one. */
  public Map<UUID, String> names(Collection<UUID> people) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(NAMES)) {
      statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        Map<UUID, String> names = new HashMap<>();
        while (row.next()) {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        }
        return names;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the names of requesters cannot be read", failure);
    }
  }
}
