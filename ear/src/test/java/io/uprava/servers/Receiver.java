package io.uprava.servers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An integrator's program that is told of events, and checks signatures as the guide says. */
public final class Receiver implements AutoCloseable {

  /** A call as it arrived. */
  public record Call(Headers headers, String body) {

    public String header(String name) {
      return headers.getFirst(name);
    }

    /** How many of the signatures were made with this secret. */
    public long signatures(String secret) {
      String[] parts = header("Uprava-Signature").split(",");
      String expected = "v1=" + hmac(secret, parts[0].substring("t=".length()) + "." + body);
      return List.of(parts).stream().filter(expected::equals).count();
    }
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  public Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          calls.add(
              new Call(exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8)));
          pass(gate);
          byte[] answer = "thank you".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  /** Keeps callers waiting for the answer from now on. */
  public void hold() {
    gate = new CountDownLatch(1);
  }

  /** Lets go whoever waits. */
  public void release() {
    gate.countDown();
    gate = new CountDownLatch(0);
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/uprava";
  }

  /** The calls so far, the first first. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
