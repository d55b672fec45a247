package io.uprava.sandbox.launch;

import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.database.EmbeddedDatabase;
import io.uprava.sandbox.emulator.EmulatorHost;
import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.environment.Ports;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.mail.MailCatcher;
import io.uprava.sandbox.secrets.SecretsFolder;
import io.uprava.sandbox.server.MicroServer;
import io.uprava.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/** One start of everything, part after part, and its orderly end in the opposite order. */
final class Launch implements AutoCloseable {

  private final Options options;
  private final Path home;
  private final Texts texts;
  private final Steps steps;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private ProcessGuard guard;
  private MicroServer server;
  private boolean closed;

  Launch(Options options, Path home, Texts texts, Steps steps) {
    this.options = options;
    this.home = home;
    this.texts = texts;
    this.steps = steps;
  }

  void start() throws Exception {
    DataFolder data = keep(new DataFolder(options.data()));
    guard = new ProcessGuard();
    server = new MicroServer(data.folder("server"), data.folder("logs"), ServerFiles.of(home));
    server.endLeftover();
    EmbeddedDatabase.endLeftover(data.folder("postgres"));
    requireFreePorts();
    SecretsFolder secrets = step("step.secrets", () -> fill(data.folder("secrets")));
    ServerEnvironment environment = new ServerEnvironment(options);
    if (!options.withoutSandbox()) {
      environment.database(startDatabase(data, secrets));
      MailCatcher mail =
          step(
              "step.mail",
              () ->
                  keep(
                      new MailCatcher(
                          data.folder("mail"), options.smtpPort(), options.mailPort())));
      environment.mail("127.0.0.1", mail.smtpPort());
      step("step.emulators", () -> keep(new EmulatorHost(options.sandboxPort(), List.of())));
    }
    environment.requireComplete();
    step("step.server", () -> startServer(secrets, environment));
    if (server.startsSlowly()) {
      step("step.classes", this::rememberClasses);
    }
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

  private DatabaseAccess startDatabase(DataFolder data, SecretsFolder secrets) throws Exception {
    EmbeddedDatabase database =
        step(
            "step.database",
            () ->
                keep(
                    new EmbeddedDatabase(
                        data.folder("postgres"),
                        options.databasePort(),
                        secrets.databasePassword(),
                        true)));
    guard.watch(database.pid(), "INT");
    return database.access();
  }

  private Void startServer(SecretsFolder secrets, ServerEnvironment environment) throws Exception {
    keep(server);
    server.start(options.port(), secrets.path(), environment.variables(), options.debugPort());
    guard.watch(server.pid(), "TERM");
    server.awaitReady();
    return null;
  }

  private Void rememberClasses() throws IOException, InterruptedException {
    server.rememberClasses();
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

  /** Waits for the server to end by itself, not by {@link #close}, and tells its last complaint. */
  String awaitEnd() throws InterruptedException {
    String complaint = server.awaitEnd();
    while (closing()) {
      Thread.sleep(Long.MAX_VALUE);
    }
    return complaint;
  }

  private boolean closing() {
    synchronized (parts) {
      return closed;
    }
  }

  Path serverLog() {
    return server.logFile();
  }

  private <T extends AutoCloseable> T keep(T part) {
    boolean tooLate;
    synchronized (parts) {
      parts.push(part);
      tooLate = closed;
    }
    if (tooLate) {
      close();
    }
    return part;
  }

  private <T> T step(String key, Callable<T> work) throws Exception {
    return steps.run(texts.get(key), work);
  }

  /** Ends the parts, the last started first; a part that refuses does not keep the others. */
  @Override
  public void close() {
    Deque<AutoCloseable> ending;
    synchronized (parts) {
      closed = true;
      ending = new ArrayDeque<>(parts);
      parts.clear();
    }
    ending.forEach(Launch::end);
    if (guard != null) {
      end(guard);
    }
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception refused) {
      System.getLogger(Launch.class.getName())
          .log(System.Logger.Level.WARNING, "a part could not be ended", refused);
    }
  }
}
