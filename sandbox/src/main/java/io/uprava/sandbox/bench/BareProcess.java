package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@link BareServer} in a JVM of its own, with the options the application is started with. */
final class BareProcess implements AutoCloseable {

  private static final int TRIES = 100;

  private final Process process;
  private final int port;

  private BareProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static BareProcess start(int port, DatabaseAccess data, Path secrets)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx256m",
            "-Dsun.net.httpserver.nodelay=true",
            "-Dsun.net.httpserver.maxIdleConnections=1000",
            "-cp",
            System.getProperty("java.class.path"),
            BareServer.class.getName(),
            Integer.toString(port),
            data.jdbcUrl(),
            data.user(),
            secrets.toString());
    builder.environment().put("DB_PASSWORD", data.password());
    BareProcess bare = new BareProcess(builder.inheritIO().start(), port);
    bare.awaitReady();
    return bare;
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try (HttpConnection connection = new HttpConnection(port)) {
        connection.exchange(Request.get("/", null));
        return;
      } catch (IOException notYet) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IOException(List.of("the bare server did not start on port", port).toString());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
