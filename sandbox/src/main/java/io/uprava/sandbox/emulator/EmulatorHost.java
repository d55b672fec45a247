package io.uprava.sandbox.emulator;

import com.sun.net.httpserver.HttpServer;
import io.uprava.sandbox.environment.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One HTTP server on the loopback address for all emulators; its start page lists them. */
public final class EmulatorHost implements AutoCloseable {

  private final HttpServer http;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);

  /** Starts the host on {@code port}, 0 for any free one. */
  public EmulatorHost(int port, List<Emulator> emulators) throws IOException {
    http = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0);
    http.setExecutor(workers);
    http.createContext("/", new EmulatorStartPage(emulators));
    for (Emulator emulator : emulators) {
      http.createContext(emulator.path(), emulator);
    }
    http.start();
  }

  /** Where the host listens. */
  public int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }
}
