package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Answer;
import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.server.MicroServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The application as it is measured: on Payara Micro, in a process of its own. */
final class TestedServer implements AutoCloseable {

  private final MicroServer server;
  private final int port;
  private final double startSeconds;

  TestedServer(MicroServer server, int port, double startSeconds) {
    this.server = server;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  int port() {
    return port;
  }

  long pid() {
    return server.pid();
  }

  /** From the command to the first healthy answer. */
  double startSeconds() {
    return startSeconds;
  }

  /** Asks once and wants a good answer. */
  Answer ask(byte[] request) throws IOException {
    try (HttpConnection connection = new HttpConnection(port)) {
      Answer answer = connection.exchange(request);
      if (!answer.good()) {
        throw new IOException("the server answered " + answer.status() + " " + answer.text());
      }
      return answer;
    }
  }

  Answer get(String path, String token) throws IOException {
    return ask(Request.get(path, token));
  }

  /** Memory of the process that is in the machine's memory now, in kilobytes. */
  long residentKilobytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + server.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("the server has ended");
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    server.kill();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
