package io.uprava.sandbox.mail;

import com.sun.net.httpserver.HttpServer;
import io.uprava.sandbox.environment.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every mail by SMTP and sends none on; shows them on a page and as JSON, on the loopback
 * address only.
 */
public final class MailCatcher implements AutoCloseable {

  private static final int CAPACITY = 1000;
  private static final int LARGEST_MAIL = 20 * 1024 * 1024;

  private final MailStore store;
  private final SMTPServer smtp;
  private final HttpServer http;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  /**
   * Starts both servers.
   *
   * @param folder where the newest 1000 mails are kept
   * @param smtpPort where mail is taken, 0 for any free port
   * @param httpPort page and JSON, 0 for any free port
   */
  public MailCatcher(Path folder, int smtpPort, int httpPort) throws IOException {
    store = new MailStore(folder, CAPACITY, Clock.systemUTC());
    http = HttpServer.create(new InetSocketAddress(Ports.loopback(), httpPort), 0);
    http.createContext("/", new MailWeb(store));
    http.setExecutor(workers);
    smtp =
        SMTPServer.port(smtpPort == 0 ? Ports.free() : smtpPort)
            .bindAddress(Ports.loopback())
            .hostName("localhost")
            .softwareName("Uprava mail catcher")
            .maxMessageSize(LARGEST_MAIL)
            .messageHandler((context, from, to, data) -> store.add(from, to, data))
            .build();
    try {
      smtp.start();
    } catch (RuntimeException taken) {
      workers.shutdownNow();
      http.stop(0);
      throw new IOException(taken);
    }
    http.start();
  }

  /** The mails. */
  public MailStore store() {
    return store;
  }

  /** Where mail is taken. */
  public int smtpPort() {
    return smtp.getPortAllocated();
  }

  /** Where page and JSON are. */
  public int httpPort() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    smtp.stop();
    http.stop(0);
    workers.shutdownNow();
  }
}
