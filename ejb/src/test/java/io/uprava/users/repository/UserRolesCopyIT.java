package io.uprava.users.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.schema.MigratedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserRolesCopyIT {

  private final UUID id = UUID.randomUUID();
  private Connection connection;

  @BeforeEach
  void begin() throws SQLException {
    connection = MigratedDatabase.get().getConnection();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void clear() throws SQLException {
    execute("DELETE FROM app_user WHERE id = '" + id + "'");
    connection.commit();
    connection.close();
  }

  @Test
  void followsAtCommitWhateverTheOrderOfStatements() throws SQLException {
    execute("INSERT INTO user_role VALUES ('" + id + "', 'STAFF'), ('" + id + "', 'CLIENT')");
    addUser();
    connection.commit();
    assertThat(roles()).isEqualTo("{CLIENT,STAFF}");
  }

  @Test
  void losesWhatIsTakenAway() throws SQLException {
    addUser();
    execute("INSERT INTO user_role VALUES ('" + id + "', 'ADMIN'), ('" + id + "', 'CLIENT')");
    connection.commit();
    execute("DELETE FROM user_role WHERE user_id = '" + id + "' AND role = 'ADMIN'");
    connection.commit();
    assertThat(roles()).isEqualTo("{CLIENT}");
  }

  private void addUser() throws SQLException {
    execute(
        "INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,"
            + " notify_security, notify_product, created_at, updated_at) VALUES ('"
            + id
            + "', 1, '"
            + id
            + "@example.com', 'Somebody', 'EN', 'UTC', 'ACTIVE', 0, true, true, now(), now())");
  }

  private String roles() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT roles FROM app_user WHERE id = ?")) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
