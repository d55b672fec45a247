package io.uprava.integrations.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** An integrator's endpoint on the loopback address, which remembers what it was told. */
public final class TestEndpoint implements AutoCloseable {

  /** A call as it arrived. */
  public record Received(com.sun.net.httpserver.Headers headers, String path, String body) {

    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile HttpHandler answer = exchange -> reply(exchange, 200, "ok");

  public TestEndpoint() throws IOException {
    this(HttpServer.create(loopback(), 0));
  }

  /** An endpoint that speaks TLS. */
  TestEndpoint(SSLContext tls) throws IOException {
    this(secure(tls));
  }

  private TestEndpoint(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private static InetSocketAddress loopback() throws IOException {
    return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
  }

  private static HttpsServer secure(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(exchange.getRequestHeaders(), exchange.getRequestURI().toString(), body));
    answer.handle(exchange);
  }

  /** Answers from now on with this status. */
  public void answers(int status) {
    answer = exchange -> reply(exchange, status, "status " + status);
  }

  /** Answers from now on in a way of its own. */
  public void answers(HttpHandler handler) {
    answer = handler;
  }

  /** Sends a whole answer. */
  public static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/events";
  }

  /** What arrived, the first first. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
