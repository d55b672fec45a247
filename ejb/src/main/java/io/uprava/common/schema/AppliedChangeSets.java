package io.uprava.common.schema;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Liquibase's own record of what the database has seen. */
@ApplicationScoped
public class AppliedChangeSets {

  private static final String ALL =
      """
      SELECT id, author, filename, coalesce(comments, '') AS comments, dateexecuted, orderexecuted,
             md5sum, deployment_id
      FROM databasechangelog ORDER BY orderexecuted""";

  @Resource DataSource dataSource;

  List<MigrationView> all() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ALL);
        ResultSet row = statement.executeQuery()) {
      List<MigrationView> all = new ArrayList<>();
      while (row.next()) {
        all.add(view(row));
      }
      return all;
    } catch (SQLException failure) {
      throw new IllegalStateException("the record of applied changesets cannot be read", failure);
    }
  }

  private static MigrationView view(ResultSet row) throws SQLException {
    return new MigrationView(
        row.getString("id"),
        row.getString("author"),
        row.getString("filename"),
        row.getString("comments"),
        "applied",
        row.getTimestamp("dateexecuted").toInstant(),
        row.getInt("orderexecuted"),
        row.getString("md5sum"),
        row.getString("deployment_id"));
  }
}
