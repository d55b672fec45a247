package io.uprava.sandbox.server;

import io.uprava.sandbox.environment.DataFolder;
import io.uprava.sandbox.environment.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Payara Micro with the application, as a process of its own on the loopback address. */
public final class MicroServer implements AutoCloseable {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Duration LONGEST_START = Duration.ofSeconds(300);
  private static final Duration LONGEST_END = Duration.ofSeconds(30);
  private static final Duration LONGEST_END_WITH_ARCHIVE = Duration.ofSeconds(150);

  private final Path folder;
  private final MicroCommand command;
  private final ServerLog log;
  private final MicroInstallation installation;
  private final ClassArchive archive;
  private ProcessBuilder builder;
  private Process process;
  private HealthProbe probe;
  private volatile boolean ready;

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
    this.log = new ServerLog(logs);
    this.installation = new MicroInstallation(this.folder, files);
    this.archive = new ClassArchive(this.folder, files.micro());
    this.command = new MicroCommand(JAVA, files, installation, archive);
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
    archive.discardDraft();
    installation.prepare(JAVA);
    builder = new ProcessBuilder(command.of(port, secrets, debugPort));
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    launch();
    probe = new HealthProbe(port);
  }

  private void launch() throws IOException {
    process = builder.start();
    process.getOutputStream().close();
    LeftoverProcess.remember(process, pidFile());
    log.follow(process.getInputStream());
  }

  private void launchAgain() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    installation.prepare(JAVA);
    launch();
  }

  /** Whether an earlier, killed launcher left its server behind. */
  public boolean hasLeftover() throws IOException {
    return LeftoverProcess.find(pidFile()).isPresent();
  }

  /** Ends the server that an earlier, killed launcher left behind, if there is one. */
  public void endLeftover() throws IOException, InterruptedException {
    LeftoverProcess.end(pidFile());
  }

  /** Returns when the application answers that it is healthy; fails as soon as it never will. */
  public void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    boolean again = false;
    while (!probe.healthy()) {
      if (!again && log.beansOverlooked()) {
        again = true;
        launchAgain();
      }
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
    ready = true;
  }

  /** SIGKILL, in no time to tidy up. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Whether ending the server takes longer, because it leaves its classes to the next start. */
  public boolean endsSlowly() {
    return ready && archive.writtenAtExit();
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
    if (!ready) {
      process.destroyForcibly();
    }
    process.destroy();
    try {
      Duration patience = endsSlowly() ? LONGEST_END_WITH_ARCHIVE : LONGEST_END;
      if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        keepClasses();
      } else {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    Files.deleteIfExists(pidFile());
  }

  private void keepClasses() throws IOException {
    if (ready) {
      archive.keep();
    } else {
      archive.discardDraft();
    }
  }

  private Path pidFile() {
    return folder.resolve("server.pid");
  }
}
