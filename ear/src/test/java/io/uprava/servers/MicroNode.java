package io.uprava.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running Payara Micro, by its launcher. */
final class MicroNode {

  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  private final Process launcher;
  private final Path output;

  private MicroNode(Process launcher, Path output) {
    this.launcher = launcher;
    this.output = output;
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /**
   * Starts the launcher and returns at once.
   *
   * @param options of the launcher
   */
  static MicroNode start(
      Map<String, String> environment, String node, Path war, String... options) {
    try {
      Path output = Files.createTempFile(Workspace.of("output"), node, ".log");
      Script script = new Script(Workspace.script("payara-micro/start"), environment);
      List<Object> arguments = new ArrayList<>(List.of(options));
      arguments.addAll(List.of("--node", node, war));
      return new MicroNode(script.start(output, arguments.toArray()), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until the launcher says that the release serves or ends. */
  Outcome await() {
    try {
      Patience.await(
          "the launcher's verdict, see " + output,
          START_LIMIT,
          () -> !launcher.isAlive() || serves());
      return new Outcome(launcher.isAlive() ? 0 : launcher.exitValue(), ownWords());
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  /** As systemd would; the exit code is the launcher's. */
  Outcome stop() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        kill();
        throw new AssertionError("Payara Micro did not stop, see " + output);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Outcome(launcher.exitValue(), ownWords());
  }

  /** SIGKILL for the launcher and the server, in no time to tidy up. */
  void kill() {
    launcher.descendants().forEach(ProcessHandle::destroyForcibly);
    launcher.destroyForcibly();
    launcher.onExit().join();
  }

  /** Everything the launcher and the server have said so far. */
  String log() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean alive() {
    return launcher.isAlive();
  }

  private boolean serves() {
    return ownWords().contains(" serves at ");
  }

  /** What the launcher says among the lines of the server's log. */
  private String ownWords() {
    return String.join("\n", log().lines().filter(l -> l.startsWith("uprava: ")).toList());
  }
}
