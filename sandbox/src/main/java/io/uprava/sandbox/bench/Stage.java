package io.uprava.sandbox.bench;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.launch.ProcessGuard;
import io.uprava.sandbox.launch.Steps;
import io.uprava.sandbox.mail.MailCatcher;
import io.uprava.sandbox.secrets.SecretsFolder;
import io.uprava.sandbox.server.MicroServer;
import io.uprava.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the benchmarks are played on: one PostgreSQL and one mail catcher for all of them, servers
 * as each needs them. Everything listens on the loopback address and ends with it.
 */
final class Stage implements AutoCloseable {

  private static final int SMTP = 10;
  private static final int MAIL_PAGE = 11;
  private static final int DATABASE = 12;
  private static final int BARE = 13;
  private static final int PATIENCE_SECONDS = 20;

  private final Path home;
  private final Options options;
  private final Texts texts;
  private final Steps steps;
  private final ProcessGuard guard;
  private final Queue<ProcessHandle> started = new ConcurrentLinkedQueue<>();
  private final SecretsFolder secrets;
  private final EmbeddedDatabase database;
  private final MailCatcher mail;

  Stage(Path home, Options options, Texts texts, Steps steps) throws Exception {
    this.home = home;
    this.options = options;
    this.texts = texts;
    this.steps = steps;
    secrets = new SecretsFolder(options.folder().resolve("secrets"));
    secrets.fill();
    secrets.fillForStripe();
    guard = new ProcessGuard();
    database =
        new EmbeddedDatabase(
            options.folder().resolve("postgres"),
            options.port() + DATABASE,
            secrets.databasePassword(),
            true);
    guard.watch(database.pid(), "INT");
    mail =
        new MailCatcher(
            options.folder().resolve("mail"), options.port() + SMTP, options.port() + MAIL_PAGE);
  }

  /** The checkout. */
  Path home() {
    return home;
  }

  /** A folder of that name for one benchmark. */
  Path folder(String name) {
    return options.folder().resolve(name);
  }

  /** What the command line asked for. */
  Options options() {
    return options;
  }

  /** The password of PostgreSQL's users. */
  String databasePassword() throws IOException {
    return secrets.databasePassword();
  }

  int port(int offset) {
    return options.port() + offset;
  }

  MailCatcher mail() {
    return mail;
  }

  String databaseVersion() throws IOException {
    return database.version();
  }

  Path secrets() {
    return secrets.path();
  }

  /** The secret events of the measured servers are signed with. */
  String webhookSecret() throws IOException {
    return secrets.read(SecretsFolder.STRIPE_WEBHOOK_SECRETS);
  }

  /** Ends the process with this, at the latest; also when the benchmark is killed. */
  void watch(long pid) throws IOException {
    ProcessHandle.of(pid).ifPresent(started::add);
    guard.watch(pid, "TERM");
  }

  /** A database of that name, made when it is not there yet. */
  DatabaseAccess database(String name) throws SQLException {
    DatabaseAccess main = database.access();
    ScratchDatabase.create(main, name);
    return new DatabaseAccess(main.host(), main.port(), name, main.user(), main.password());
  }

  /**
   * Starts the application on the database and waits until it is ready.
   *
   * @param slot servers that run at the same moment need different ones, 0 to 9
   */
  TestedServer server(int slot, DatabaseAccess data) throws Exception {
    return server(slot, TestedEnvironment.of(data, port(slot), mail));
  }

  /** The same with environment variables of one's own. */
  TestedServer server(int slot, Map<String, String> environment) throws Exception {
    Path folder = folder("server-" + slot);
    MicroServer server = new MicroServer(folder, folder.resolve("logs"), ServerFiles.of(home));
    long begun = System.nanoTime();
    server.start(port(slot), secrets.path(), environment, 0);
    watch(server.pid());
    try {
      server.awaitReady();
    } catch (Exception failed) {
      server.close();
      throw failed;
    }
    return new TestedServer(server, port(slot), (System.nanoTime() - begun) / 1e9);
  }

  /** Starts the bare server on the database. */
  BareProcess bare(DatabaseAccess data) throws Exception {
    BareProcess bare = BareProcess.start(port(BARE), data, secrets.path());
    watch(bare.pid());
    return bare;
  }

  /** Does one part of a benchmark and tells the person who waits. */
  <T> T step(String key, Callable<T> work, Object... arguments) throws Exception {
    return steps.run(texts.get(key, arguments), work);
  }

  @Override
  public void close() throws IOException {
    started.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : started) {
      process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
    mail.close();
    database.close();
    guard.close();
  }
}
