package io.uprava.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./run} in a fresh copy of the checkout, so that it builds everything, and once more in the
 * same place. The Maven cache is warm: this very build has filled it.
 */
final class RunBenchmark implements Benchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final double FIRST_SECONDS = 60;
  private static final double SECOND_SECONDS = 25;

  @Override
  public String name() {
    return "run";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    Path copy = stage.folder("copy");
    Folders.delete(copy);
    copy(stage.home(), copy);
    double first = stage.step("bench.run.first", () -> start(stage, copy));
    double second = stage.step("bench.run.second", () -> start(stage, copy));
    figures.add(StartBenchmark.figure("bench.figure.run.first", first, FIRST_SECONDS));
    figures.add(StartBenchmark.figure("bench.figure.run.second", second, SECOND_SECONDS));
    Folders.delete(copy);
  }

  /** Seconds until the application is healthy; {@code ./run} is ended again as by Ctrl-C. */
  private static double start(Stage stage, Path copy) throws Exception {
    int port = stage.port(0);
    ProcessBuilder builder =
        new ProcessBuilder(
            copy.resolve("run").toString(),
            "--port=" + port,
            "--mail-port=" + (port + 1),
            "--smtp-port=" + (port + 2),
            "--sandbox-port=" + (port + 3),
            "--database-port=" + (port + 4));
    builder.redirectErrorStream(true).redirectOutput(copy.resolve("run.log").toFile());
    long begun = System.nanoTime();
    Process run = builder.directory(copy.toFile()).start();
    try {
      stage.watch(run.pid());
      PlainServer.awaitHealthy(run, port, begun + PATIENCE.toNanos());
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      run.destroy();
      if (!run.waitFor(60, TimeUnit.SECONDS)) {
        run.destroyForcibly();
      }
    }
  }

  /** What Git knows or would take up, as it lies in the checkout now. */
  private static void copy(Path home, Path copy) throws IOException {
    Process git =
        new ProcessBuilder(
                List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"))
            .directory(home.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String[] files;
    try (InputStream list = git.getInputStream()) {
      files = new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\0");
    }
    for (String file : files) {
      Path source = home.resolve(file);
      if (Files.isRegularFile(source)) {
        Path target = copy.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
