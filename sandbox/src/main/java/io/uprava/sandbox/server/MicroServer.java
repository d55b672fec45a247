package io.uprava.sandbox.server;

import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.environment.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Payara Micro with the application, as a process of its own on the loopback address. */
public final class MicroServer implements AutoCloseable {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Duration LONGEST_START = Duration.ofSeconds(180);

  private final Path folder;
  private final ServerFiles files;
  private final ServerLog log;
  private final MicroInstallation installation;
  private final ClassArchive archive;
  private Process process;
  private HealthProbe probe;

  /**
   * A server that is not started yet.
   *
   * @param folder keeps the unpacked server and its class archive
   * @param logs where {@code server.log} is written
   */
  public MicroServer(Path folder, Path logs, ServerFiles files) throws IOException {
    Path missing = files.missing();
    if (missing != null) {
      throw new StartFailure("server.file-missing", missing);
    }
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    this.files = files;
    this.log = new ServerLog(logs);
    this.installation = new MicroInstallation(this.folder, files);
    this.archive = new ClassArchive(this.folder, files.micro());
  }

  /**
   * Starts the process; {@link #awaitReady} tells whether it came up.
   *
   * @param port where HTTP is served
   * @param secrets folder of the secrets
   * @param environment variables for the server beside those of this process
   * @param debugPort where a debugger may attach, 0 for none
   */
  public void start(int port, Path secrets, Map<String, String> environment, int debugPort)
      throws IOException, InterruptedException {
    endLeftover();
    installation.prepare(JAVA);
    ProcessBuilder builder = new ProcessBuilder(command(port, secrets, debugPort));
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    process = builder.start();
    process.getOutputStream().close();
    LeftoverProcess.remember(process, pidFile());
    log.follow(process.getInputStream());
    probe = new HealthProbe(port);
  }

  /** Whether an earlier, killed launcher left its server behind. */
  public boolean hasLeftover() throws IOException {
    return LeftoverProcess.find(pidFile()).isPresent();
  }

  /** Ends the server that an earlier, killed launcher left behind, if there is one. */
  public void endLeftover() throws IOException, InterruptedException {
    LeftoverProcess.end(pidFile());
  }

  private List<String> command(int port, Path secrets, int debugPort) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(archive.options());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true"));
    if (debugPort != 0) {
      command.add(
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debugPort);
    }
    // The unpacked server refuses --addlibs; its class path is the JVM's, so the driver goes there.
    String classPath = installation.launcher() + File.pathSeparator + files.driver();
    command.addAll(installation.moduleOptions());
    command.addAll(List.of("-cp", classPath, MicroInstallation.MAIN_CLASS));
    // --nocluster would still open the data grid's port, and on every address.
    command.addAll(List.of("--nohazelcast", "--disablephonehome"));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--secretsdir", secrets.toString()));
    command.addAll(List.of("--prebootcommandfile", files.commands().toString()));
    command.addAll(List.of("--deploy", files.war().toString(), "--contextroot", "/"));
    return command;
  }

  /** Returns when the application answers that it is healthy; fails as soon as it never will. */
  public void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!probe.healthy()) {
      Optional<String> refused = log.failure();
      if (refused.isPresent()) {
        close();
        throw new StartFailure("server.deployment-refused", refused.get(), log.file());
      }
      if (!process.isAlive()) {
        throw new StartFailure("server.ended", log.lastComplaint(), log.file());
      }
      if (System.nanoTime() > deadline) {
        close();
        throw new StartFailure(
            "server.too-slow", LONGEST_START.toSeconds(), probe.lastAnswer(), log.file());
      }
      DataFolder.requireSomeRoom(folder);
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  /** Whether {@link #rememberClasses} would make the next start faster. */
  public boolean startsSlowly() {
    return archive.missing();
  }

  /** Writes the class archive for the starts to come. */
  public void rememberClasses() throws IOException, InterruptedException {
    archive.record(process.pid());
  }

  /** Process id of the server. */
  public long pid() {
    return process.pid();
  }

  /** Waits for the server's end, which nobody wished for, and tells the last complaint. */
  public String awaitEnd() throws InterruptedException {
    process.waitFor();
    return log.lastComplaint();
  }

  /** Where the server's log is. */
  public Path logFile() {
    return log.file();
  }

  @Override
  public void close() throws IOException {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    Files.deleteIfExists(pidFile());
  }

  private Path pidFile() {
    return folder.resolve("server.pid");
  }
}
