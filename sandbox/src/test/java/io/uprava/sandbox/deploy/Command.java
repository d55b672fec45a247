package io.uprava.sandbox.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs what lies in deploy/, with tools of the test before those of the machine. */
final class Command {

  private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();
  private static final int LIMIT_SECONDS = 60;

  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();

  /**
   * What it printed, and its exit code.
   *
   * @param code 137 when it was killed
   * @param output standard output and error
   */
  record Outcome(int code, String output) {}

  /**
   * @param folder where tools and output are put
   */
  Command(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(tools());
    settings.put("PATH", tools() + ":" + System.getenv("PATH"));
  }

  /** A script or folder of deploy/. */
  static Path deploy(String name) {
    return DEPLOY.resolve(name);
  }

  Command with(String setting, Object value) {
    settings.put(setting, value.toString());
    return this;
  }

  /** A tool that stands before the machine's of that name. */
  void tool(String name, String script) throws IOException {
    Path tool = Files.writeString(tools().resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  void removeTool(String name) throws IOException {
    Files.delete(tools().resolve(name));
  }

  /** Lines of bash that know the functions of the verbs. */
  Outcome lines(String... lines) throws IOException, InterruptedException {
    String preface = "set -euo pipefail\ndeploy_dir=" + DEPLOY + "\n. $deploy_dir/server.sh\n";
    return run("bash", "-c", preface + String.join("\n", lines));
  }

  Outcome run(Object... command) throws IOException, InterruptedException {
    return begin(folder.resolve("output"), command).end();
  }

  /** Goes on meanwhile. */
  Running begin(Path output, Object... command) throws IOException {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("UPRAVA_"));
    builder.environment().putAll(settings);
    return new Running(
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
  }

  /**
   * A command that may still work.
   *
   * @param output what it prints
   */
  record Running(Process process, Path output) {

    Outcome end() throws IOException, InterruptedException {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still works: " + Files.readString(output));
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    }

    void awaitOutput(String wanted) throws IOException, InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (!Files.readString(output).contains(wanted)) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("no " + wanted + ": " + Files.readString(output));
        }
        Thread.sleep(20);
      }
    }
  }

  private Path tools() {
    return folder.resolve("tools");
  }
}
