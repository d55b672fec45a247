package io.uprava.pages;

import io.uprava.sandbox.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own account of what it was asked, whatever way the application asked it; written as
 * long as this is open.
 */
final class StatementLog implements AutoCloseable {

  private static final Pattern EXECUTED = Pattern.compile("LOG:  execute [^:]+: (.*)");
  private static final Pattern FRAME = Pattern.compile("(?i)(BEGIN|COMMIT|ROLLBACK|SET|SHOW).*");
  private static final int TRIES = 4;

  private final Path file;
  private final Connection connection;

  /**
   * @param file where the server writes its log
   */
  StatementLog(DatabaseAccess database, Path file) throws SQLException {
    this.file = file;
    this.connection =
        DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password());
    log("all");
  }

  /**
   * The statements that {@code work} needs, without those that begin and end transactions: the
   * fewest of several tries, because jobs in the background ask too.
   */
  List<String> least(Runnable work) {
    return Stream.generate(() -> during(work))
        .limit(TRIES)
        .min(Comparator.comparing(List::size))
        .orElseThrow();
  }

  private List<String> during(Runnable work) {
    String begin = mark();
    work.run();
    String end = mark();
    String log = read();
    return Arrays.stream(log.substring(log.indexOf(begin), log.indexOf(end)).split("\n"))
        .map(EXECUTED::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(statement -> !FRAME.matcher(statement).matches())
        .toList();
  }

  private String mark() {
    String mark = "mark " + System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute("DO $$ BEGIN RAISE LOG '" + mark + "'; END $$");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return "LOG:  " + mark;
  }

  private String read() {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until every connection knows. */
  private void log(String which) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET log_statement = '" + which + "'");
      statement.execute("SELECT pg_reload_conf()");
      statement.execute("SELECT pg_sleep(0.5)");
    }
  }

  @Override
  public void close() throws SQLException {
    log("none");
    connection.close();
  }
}
