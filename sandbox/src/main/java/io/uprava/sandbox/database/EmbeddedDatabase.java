package io.uprava.sandbox.database;

import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.environment.Ports;
import io.uprava.sandbox.environment.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * A PostgreSQL server of our own from the binaries among the dependencies, on the loopback address,
 * with passwords. What it holds stays in its folder; the next start finds it again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "uprava";
  private static final String MAJOR_VERSION = "17";
  private static final int LAST_BREATH_MILLIS = 300;

  /**
   * After a crash on a slow disk everything is forced to it first; a start that fails ends sooner.
   */
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

  private final EmbeddedPostgres postgres;
  private final Path folder;
  private final String password;

  /**
   * Starts the server and makes the database {@code uprava} with a user of that name when it is not
   * there yet.
   *
   * @param folder keeps {@code data}, {@code binaries} and {@code postgres.log}
   * @param port where to listen, 0 for any free port
   * @param password of the users {@code uprava} and {@code postgres}; must not change later
   * @param durable false for tests: faster, and nothing survives a crash of the machine
   */
  public EmbeddedDatabase(Path folder, int port, String password, boolean durable)
      throws IOException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    this.password = password;
    endLeftover(this.folder);
    requireOwnVersion();
    long logged = Files.exists(log()) ? Files.size(log()) : 0;
    Path passwordFile = Files.createTempFile(this.folder, ".password-", "");
    try {
      Files.writeString(passwordFile, password);
      postgres = start(port == 0 ? Ports.free() : port, passwordFile, durable);
    } catch (IOException | IllegalStateException failed) {
      endLeftover(this.folder);
      // Binaries that were unpacked onto a full disk would pass for whole ever after.
      FileUtils.deleteQuietly(binaries().toFile());
      DataFolder.requireSomeRoom(this.folder);
      String complaint = Postmaster.lastComplaint(log(), logged).orElse(failed.getMessage());
      throw new StartFailure("database.not-started", complaint, log());
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    createDatabase();
  }

  /** Whether an earlier, killed launcher left a server running on {@code folder}. */
  public static boolean hasLeftover(Path folder) throws IOException {
    return Postmaster.leftover(folder.resolve("data")).isPresent();
  }

  /** Ends the server that an earlier, killed launcher left running on {@code folder}. */
  public static void endLeftover(Path folder) throws IOException {
    Postmaster.endLeftover(folder.resolve("data"));
  }

  private EmbeddedPostgres start(int port, Path passwordFile, boolean durable) throws IOException {
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(log().toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(binaries().toFile())
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("auth-host", "scram-sha-256")
            .setLocaleConfig("auth-local", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toString())
            .setConnectConfig("password", password)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("fsync", durable ? "on" : "off")
            .setServerConfig("synchronous_commit", durable ? "on" : "off")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("shared_buffers", "64MB")
            .setErrorRedirector(log)
            .setOutputRedirector(log)
            .setPGStartupWait(LONGEST_RECOVERY);
    return builder.start();
  }

  /** How the application reaches its database. */
  public DatabaseAccess access() {
    return new DatabaseAccess("127.0.0.1", postgres.getPort(), NAME, NAME, password);
  }

  /** Process id of the server's main process. */
  public long pid() throws IOException {
    return Postmaster.pid(data()).orElseThrow(() -> new IOException("PostgreSQL has ended"));
  }

  /** The server's own version, like 17.6. */
  public String version() throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  /**
   * SIGKILL for the server and all of its processes. The folder is taken up by a new object, which
   * replays what was committed.
   */
  public void kill() throws IOException {
    ProcessHandle main = ProcessHandle.of(pid()).orElseThrow();
    List<ProcessHandle> workers = main.descendants().toList();
    main.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    main.onExit().join();
    // workers have no parent any more: nobody may ever say that they ended
    workers.forEach(
        one ->
            one.onExit().completeOnTimeout(one, LAST_BREATH_MILLIS, TimeUnit.MILLISECONDS).join());
    close();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private void requireOwnVersion() throws IOException {
    Path version = data().resolve("PG_VERSION");
    if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
      String other = Files.readString(version).strip();
      throw new StartFailure("database.other-version", folder, other, MAJOR_VERSION);
    }
  }

  private Path log() {
    return folder.resolve("postgres.log");
  }

  private Path binaries() {
    return folder.resolve("binaries");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void createDatabase() throws IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      }
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    } catch (SQLException failed) {
      boolean interrupted = Thread.interrupted();
      postgres.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      throw new IOException(failed.getMessage(), failed);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
