package io.uprava.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  private static final String PASSWORD = "a-password-of-this-test";

  @TempDir static Path folder;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() throws IOException {
    database = new EmbeddedDatabase(folder, 0, PASSWORD, false);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void knowsCyrillicLetters() throws SQLException {
    assertThat(query(database, "SELECT lower('УПРАВА')")).isEqualTo("управа");
    assertThat(query(database, "SELECT 'Ёлка' ~* 'ёЛКА'")).isEqualTo("t");
  }

  @Test
  void letsTheApplicationInstallTrigrams() throws SQLException {
    try (Connection connection = connect(database, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    }
    assertThat(query(database, "SELECT similarity('управа', 'управы') > 0.3")).isEqualTo("t");
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(() -> connect(database, "wrong").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void leavesThePasswordInNoFile() throws IOException {
    try (var files = Files.walk(folder, 1)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".password"));
    }
  }

  @Test
  void takesOverFromAServerThatWasLeftBehindAndKeepsTheData(@TempDir Path other) throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LauncherThatIsKilled.class.getName(),
                other.toString(),
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(killed.waitFor()).isEqualTo(LauncherThatIsKilled.STATUS);
    long leftover = Postmaster.pid(other.resolve("data")).orElseThrow();
    assertThat(ProcessHandle.of(leftover)).isPresent();
    try (EmbeddedDatabase next = new EmbeddedDatabase(other, 0, PASSWORD, false)) {
      assertThat(next.pid()).isNotEqualTo(leftover);
      assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(query(next, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  /** Leaves a running server and a row behind. */
  static final class LauncherThatIsKilled {

    static final int STATUS = 9;

    private LauncherThatIsKilled() {}

    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase left = new EmbeddedDatabase(Path.of(arguments[0]), 0, arguments[1], false);
      try (Connection connection = connect(left, arguments[1]);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
      }
      Runtime.getRuntime().halt(STATUS);
    }
  }

  private static Connection connect(EmbeddedDatabase database, String password)
      throws SQLException {
    DatabaseAccess access = database.access();
    return DriverManager.getConnection(access.jdbcUrl(), access.user(), password);
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
