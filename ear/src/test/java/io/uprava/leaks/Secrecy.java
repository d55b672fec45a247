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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is secret in a run of the tests, and where it was found all the same. */
public final class Secrecy {

  private static final Pattern LOG = Pattern.compile(".+\\.(log|txt|hprof)([._-][^/]*)?");
  private static final Pattern KEPT = Pattern.compile(".+/(vault|backups)/[^/]+");
  private static final String DUMP = ".hprof";
  private static final int MOST_OF_A_KIND = 5;

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

  /** Looks into bytes, and into what is packed in them. */
  public void search(String where, byte[] bytes) {
    Packed.texts(bytes).forEach(text -> search(where, text));
  }

  /**
   * Looks into every log below a folder; a dump of a heap is a breach by itself. Tells how many
   * logs there are.
   */
  public int searchLogs(Path folder) throws IOException {
    List<Path> logs = files(folder, LOG);
    for (Path log : logs) {
      if (log.toString().contains(DUMP)) {
        breaches.add(log + ": a dump of the heap");
      } else {
        searchLog(log);
      }
    }
    return logs.size();
  }

  /** Looks into the noted answers and the backups of the installations below a folder. */
  public void searchKept(Path folder) throws IOException {
    for (Path file : files(folder, KEPT)) {
      search(file.toString(), Files.readAllBytes(file));
    }
  }

  private static List<Path> files(Path folder, Pattern wanted) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> wanted.matcher(file.toString()).matches())
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  private void searchLog(Path log) throws IOException {
    int before = breaches.size();
    String[] lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n");
    for (int i = 0; i < lines.length && breaches.size() < before + MOST_OF_A_KIND; i++) {
      search(log + ":" + (i + 1), lines[i]);
    }
  }

  /** Looks into every text and all bytes of every table; tells into how many rows. */
  public long searchDatabase(DatabaseAccess access) throws SQLException, IOException {
    try (Tables tables = new Tables(access)) {
      return tables.read(
          (where, text, bytes) -> {
            search(where, text);
            bytes.forEach(one -> search(where, one));
            return breaches.stream().filter(one -> one.startsWith(where)).count() < MOST_OF_A_KIND;
          });
    }
  }

  /** Looks into every mail that is there; tells how many there are. */
  public int searchMails(MailStore mails, String to) {
    List<CaughtMail> found = mails.list(to);
    for (CaughtMail mail : found) {
      search("mail to " + mail.to(), mail.subject() + "\n" + mail.text() + "\n" + mail.html());
    }
    return found.size();
  }

  /** Everything that was found, with its place. */
  public List<String> breaches() {
    return List.copyOf(breaches);
  }
}
