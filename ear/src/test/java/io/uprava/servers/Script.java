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

/** A deploy script and the environment it is run in. */
final class Script {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Path script;
  private final Map<String, String> environment;

  Script(Path script, Map<String, String> environment) {
    this.script = script;
    this.environment = Map.copyOf(environment);
  }

  /** Runs it to its end. */
  Outcome run(Object... arguments) {
    try {
      Path output = Files.createTempFile(Workspace.of("output"), "script", ".log");
      Process process = start(output, arguments);
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError(script + " still works after " + LIMIT + ", see " + output);
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Starts it and lets it work. */
  Process start(Path output, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("UPRAVA_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return builder.start();
  }
}
