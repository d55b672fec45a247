package io.uprava.leaks;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.mail.CaughtMail;
import io.uprava.sandbox.mail.MailStore;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is secret in a run of the tests, and where it was found all the same. */
public final class Secrecy {

  private static final Pattern LOG = Pattern.compile(".+\\.(log|txt|hprof)([._-].*)?");
  private static final String DUMP = ".hprof";
  private static final int MOST_OF_A_KIND = 5;

  /** For each table an expression of all its texts. */
  private static final String TABLES =
      """
      SELECT table_name,
        string_agg(format('coalesce(%I::text, '''')', column_name), ' || '' '' || ')
      FROM information_schema.columns
      WHERE table_schema = 'public'
        AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
      GROUP BY table_name ORDER BY table_name""";

  private final KnownSecrets secrets = new KnownSecrets();
  private final List<String> breaches = new CopyOnWriteArrayList<>();

  /** Adds a secret; {@code what} tells people which one. */
  public void keep(String what, String secret) {
    secrets.add(what, secret);
  }

  /** Adds the secret words of files: keys, not the names and numbers around them. */
  public void keepFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String word : Files.readString(file).split("[^\\w+/=-]+")) {
          keep("the secret " + file.getFileName(), word);
        }
      }
    }
  }

  /** Adds every token that an emulated amoCRM ever issued. */
  public void keepTokens(AmoServer amo) {
    keep("the client's secret at amoCRM", amo.clientSecret());
    for (JsonValue issued :
        amo.amo()
            .control("GET /tokens", Map.of("all", "true"), JsonValue.EMPTY_JSON_OBJECT)
            .asJsonArray()) {
      JsonObject pair = issued.asJsonObject();
      keep("an access token of " + pair.getString("account"), pair.getString("access_token"));
      keep("a refresh token of " + pair.getString("account"), pair.getString("refresh_token"));
    }
  }

  /** Looks into a text. */
  public void search(String where, String text) {
    if (text != null) {
      secrets.in(text).ifPresent(what -> breaches.add(where + ": " + what));
    }
  }

  /** Looks into every log below a folder; a dump of a heap is a breach by itself. */
  public void searchLogs(Path folder) throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.walk(folder)) {
      logs =
          files
              .filter(file -> LOG.matcher(file.getFileName().toString()).matches())
              .filter(Files::isRegularFile)
              .toList();
    }
    for (Path log : logs) {
      if (log.toString().contains(DUMP)) {
        breaches.add(log + ": a dump of the heap");
      } else {
        searchLog(log);
      }
    }
  }

  private void searchLog(Path log) throws IOException {
    int before = breaches.size();
    String[] lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n");
    for (int i = 0; i < lines.length && breaches.size() < before + MOST_OF_A_KIND; i++) {
      search(log + ":" + (i + 1), lines[i]);
    }
  }

  /** Looks into every text of every table. */
  public void searchDatabase(DatabaseAccess access) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(1000);
      for (String[] table : tables(statement)) {
        searchTable(statement, access.name() + "." + table[0], table);
      }
    }
  }

  private static List<String[]> tables(Statement statement) throws SQLException {
    List<String[]> tables = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.add(new String[] {row.getString(1), row.getString(2)});
      }
    }
    return tables;
  }

  private void searchTable(Statement statement, String where, String[] table) throws SQLException {
    int before = breaches.size();
    try (ResultSet row =
        statement.executeQuery("SELECT " + table[1] + " FROM \"" + table[0] + "\"")) {
      while (row.next() && breaches.size() < before + MOST_OF_A_KIND) {
        search(where, row.getString(1));
      }
    }
  }

  /** Looks into every mail that is there. */
  public void searchMails(MailStore mails, String to) {
    for (CaughtMail mail : mails.list(to)) {
      search("mail to " + mail.to(), mail.subject() + "\n" + mail.text() + "\n" + mail.html());
    }
  }

  /** Everything that was found, with its place. */
  public List<String> breaches() {
    return List.copyOf(breaches);
  }
}
