package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Payara Micro as it is delivered: one jar, nothing unpacked or remembered from another start. */
final class PlainServer {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private PlainServer() {}

  /** Starts, waits until it is ready and stops again; the seconds from the command to ready. */
  static double start(Stage stage, int port, DatabaseAccess data)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(stage.folder("plain"));
    ProcessBuilder builder = new ProcessBuilder(command(stage, port));
    builder.environment().putAll(TestedEnvironment.of(data, port, stage.mail()));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
    long begun = System.nanoTime();
    Process process = builder.directory(folder.toFile()).start();
    try {
      stage.watch(process.pid());
      awaitHealthy(process, port, begun + PATIENCE.toNanos());
      return (System.nanoTime() - begun) / 1e9;
    } finally {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static List<String> command(Stage stage, int port) {
    ServerFiles files = ServerFiles.of(stage.home());
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xms64m",
        "-Xmx256m",
        "-Djava.awt.headless=true",
        "-Duprava.secrets.dir=" + stage.secrets(),
        "-jar",
        files.micro().toString(),
        "--nohazelcast",
        "--disablephonehome",
        "--addlibs",
        files.driver().toString(),
        "--port",
        Integer.toString(port),
        "--prebootcommandfile",
        files.commands().toString(),
        "--deploy",
        files.war().toString(),
        "--contextroot",
        "/");
  }

  /** Returns as soon as the application on the port says that it is healthy. */
  static void awaitHealthy(Process process, int port, long deadline)
      throws IOException, InterruptedException {
    while (!healthy(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("nothing became healthy on port " + port);
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean healthy(int port) {
    try (HttpConnection connection = new HttpConnection(port)) {
      return connection.exchange(Request.get("/api/health/", null)).good();
    } catch (IOException notYet) {
      return false;
    }
  }
}
