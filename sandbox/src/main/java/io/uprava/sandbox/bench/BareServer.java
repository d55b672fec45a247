package io.uprava.sandbox.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.uprava.sandbox.environment.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;

/**
 * The yardstick: the JDK's own HTTP server and plain JDBC, doing what the application does with the
 * database and nothing else. It checks the access token and the session with the same statements.
 */
final class BareServer {

  private static final int CONNECTIONS = 32;

  private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
  private final BareToken tokens;
  private final BareWebhook webhook;

  private BareServer(BareToken tokens, BareWebhook webhook) {
    this.tokens = tokens;
    this.webhook = webhook;
  }

  /**
   * Serves until the process is ended.
   *
   * @param arguments port, JDBC address, user, folder of the secrets; the password is in the
   *     environment
   */
  public static void main(String[] arguments) throws Exception {
    Path secrets = Path.of(arguments[3]);
    BareServer server = new BareServer(BareToken.of(secrets), BareWebhook.of(secrets));
    for (int i = 0; i < CONNECTIONS; i++) {
      server.pool.add(
          DriverManager.getConnection(arguments[1], arguments[2], System.getenv("DB_PASSWORD")));
    }
    HttpServer http =
        HttpServer.create(
            new InetSocketAddress(Ports.loopback(), Integer.parseInt(arguments[0])), 0);
    http.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
    http.createContext("/me", exchange -> server.answer(exchange, true, BareQueries::user));
    http.createContext("/users", exchange -> server.answer(exchange, true, BareQueries::users));
    http.createContext(
        "/payments", exchange -> server.answer(exchange, true, BareQueries::payments));
    http.createContext("/row/", exchange -> server.answer(exchange, false, BareQueries::user));
    http.createContext("/webhook", server::receive);
    http.start();
  }

  private interface Query {
    String run(Connection connection, String userId) throws Exception;
  }

  private void answer(HttpExchange exchange, boolean authenticated, Query query)
      throws IOException {
    byte[] body = new byte[0];
    int status = 200;
    try {
      Connection connection = pool.take();
      try {
        String path = exchange.getRequestURI().getPath();
        String userId = authenticated ? authenticate(exchange, connection) : path.substring(5);
        body = query.run(connection, userId).getBytes(StandardCharsets.UTF_8);
      } finally {
        pool.add(connection);
      }
    } catch (Exception refused) {
      status = 500;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    int status = 500;
    try {
      Connection connection = pool.take();
      try {
        status = webhook.receive(exchange, connection);
      } finally {
        pool.add(connection);
      }
    } catch (SQLException | InterruptedException refused) {
      System.getLogger(BareServer.class.getName())
          .log(System.Logger.Level.WARNING, "an event was not stored", refused);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private String authenticate(HttpExchange exchange, Connection connection) throws Exception {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return BareQueries.session(connection, tokens.session(header.substring(7)));
  }
}
