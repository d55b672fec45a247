package io.uprava.sandbox.launch;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import io.uprava.sandbox.demo.DemoData;
import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.environment.Ports;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.mail.MailCatcher;
import io.uprava.sandbox.secrets.SecretsFolder;
import io.uprava.sandbox.server.MicroServer;
import io.uprava.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/** One start of everything, part after part, and its orderly end in the opposite order. */
final class Launch implements AutoCloseable {

  private final Options options;
  private final Path home;
  private final Texts texts;
  private final Steps steps;
  private final Parts parts = new Parts();
  private final Parts held = new Parts();

  /** Held while a process is being made: a Ctrl-C in between must not miss it. */
  private final Object creating = new Object();

  private DataFolder data;
  private ProcessGuard guard;
  private MicroServer server;
  private DemoData demo;
  private Thread starter;
  private volatile boolean ending;

  Launch(Options options, Path home, Texts texts, Steps steps) {
    this.options = options;
    this.home = home;
    this.texts = texts;
    this.steps = steps;
  }

  void start() throws Exception {
    starter = Thread.currentThread();
    data = held.keep(new DataFolder(options.data()));
    guard = held.keep(new ProcessGuard());
    server = new MicroServer(data.folder("server"), data.folder("logs"), ServerFiles.of(home));
    if (server.hasLeftover() || EmbeddedDatabase.hasLeftover(data.folder("postgres"))) {
      step("step.takeover", this::endLeftovers);
    }
    requireFreePorts();
    SecretsFolder secrets = step("step.secrets", () -> fill(data.folder("secrets")));
    ServerEnvironment environment = new ServerEnvironment(options);
    if (!options.withoutSandbox()) {
      DatabaseAccess database = startDatabase(secrets);
      environment.database(database);
      demo = options.demo() ? new DemoData(database) : null;
      if (demo != null) {
        demo.requireFillable();
      }
      MailCatcher mail =
          step(
              "step.mail",
              () ->
                  parts.keep(
                      new MailCatcher(
                          data.folder("mail"), options.smtpPort(), options.mailPort())));
      environment.mail("127.0.0.1", mail.smtpPort());
      step("step.emulators", () -> Emulators.start(options, data, secrets, environment, parts));
    }
    environment.data(data.folder("application"));
    environment.requireComplete();
    step("step.server", () -> startServer(secrets, environment));
    if (demo != null && !parts.closed() && !demo.filled()) {
      step("step.demo", () -> demo.fill(secrets.tinkKeyset(), Instant.now()));
    }
  }

  private Void endLeftovers() throws IOException, InterruptedException {
    server.endLeftover();
    EmbeddedDatabase.endLeftover(data.folder("postgres"));
    return null;
  }

  private void requireFreePorts() {
    Ports.requireFree(options.port(), "--port");
    if (options.debugPort() != 0) {
      Ports.requireFree(options.debugPort(), "--debug");
    }
    if (!options.withoutSandbox()) {
      Ports.requireFree(options.mailPort(), "--mail-port");
      Ports.requireFree(options.smtpPort(), "--smtp-port");
      Ports.requireFree(options.sandboxPort(), "--sandbox-port");
      Ports.requireFree(options.databasePort(), "--database-port");
    }
  }

  private static SecretsFolder fill(Path folder) throws IOException {
    SecretsFolder secrets = new SecretsFolder(folder);
    secrets.fill();
    return secrets;
  }

  private DatabaseAccess startDatabase(SecretsFolder secrets) throws Exception {
    EmbeddedDatabase database = step("step.database", () -> createDatabase(secrets));
    guard.watch(database.pid(), "INT");
    return database.access();
  }

  private EmbeddedDatabase createDatabase(SecretsFolder secrets) throws IOException {
    synchronized (creating) {
      return parts.keep(
          new EmbeddedDatabase(
              data.folder("postgres"), options.databasePort(), secrets.databasePassword(), true));
    }
  }

  private Void startServer(SecretsFolder secrets, ServerEnvironment environment) throws Exception {
    synchronized (creating) {
      if (parts.closed()) {
        return null;
      }
      server.start(options.port(), secrets.path(), environment.variables(), options.debugPort());
      parts.keep(server);
    }
    guard.watch(server.pid(), "TERM");
    server.awaitReady();
    return null;
  }

  /** The addresses for the person who started this. */
  String announcement() {
    String local = "http://localhost:";
    Announcement box = new Announcement().add(texts.get("box.application"), local + options.port());
    if (!options.withoutSandbox()) {
      box.add(texts.get("box.mail"), local + options.mailPort());
      box.add(texts.get("box.emulators"), local + options.sandboxPort());
    }
    box.add(texts.get("box.administrator"), new ServerEnvironment(options).administrator());
    if (!options.withoutSandbox()) {
      box.add(texts.get("box.codes"), texts.get("box.codes-in-mail", local + options.mailPort()));
    }
    if (options.debugPort() != 0) {
      box.add(texts.get("box.debugger"), "localhost:" + options.debugPort());
    }
    box.add(texts.get("box.log"), server.logFile().toString());
    return box.draw(texts.get("box.title"));
  }

  /** Waits for the server to end by itself and tells its last complaint. */
  String awaitEnd() throws InterruptedException {
    return server.awaitEnd();
  }

  /** Whether somebody wants it to end, so that parts which end are no news. */
  boolean ending() {
    return ending;
  }

  Path serverLog() {
    return server.logFile();
  }

  private <T> T step(String key, Callable<T> work) throws Exception {
    return steps.run(texts.get(key), work);
  }

  /** Whether ending takes longer this time, to the good of the next start. */
  boolean endsSlowly() {
    return server.endsSlowly();
  }

  /** Whether something runs that has to be ended. */
  boolean hasParts() {
    return parts.any();
  }

  @Override
  public void close() {
    ending = true;
    if (starter != null) {
      starter.interrupt();
    }
    synchronized (creating) {
      parts.close();
    }
    held.close();
  }
}
