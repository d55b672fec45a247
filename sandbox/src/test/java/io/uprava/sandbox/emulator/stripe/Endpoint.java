package io.uprava.sandbox.emulator.stripe;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A webhook endpoint that writes down what arrives and answers as it is told. */
final class Endpoint implements AutoCloseable {

  record Arrival(byte[] body, String signature, String encoding) {

    JsonObject event() {
      String text = new String(body, StandardCharsets.UTF_8);
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    }

    String type() {
      return event().getString("type");
    }
  }

  private final HttpServer http;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

  private volatile Duration slowness = Duration.ZERO;

  Endpoint() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          arrivals.add(
              new Arrival(
                  body,
                  exchange.getRequestHeaders().getFirst("Stripe-Signature"),
                  exchange.getRequestHeaders().getFirst("Content-Encoding")));
          pause(slowness);
          Integer status = answers.poll();
          exchange.sendResponseHeaders(status == null ? 200 : status, -1);
          exchange.close();
        });
    http.setExecutor(workers);
    http.start();
  }

  private static void pause(Duration length) {
    try {
      TimeUnit.MILLISECONDS.sleep(length.toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes so long for each answer from now on. */
  void answerAfter(Duration length) {
    slowness = length;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  /** Answers the next arrivals with those, and 200 to all after them. */
  void answer(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  List<Arrival> await(int count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (arrivals.size() < count && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return List.copyOf(arrivals);
  }

  List<String> types(int count) throws InterruptedException {
    return await(count).stream().map(Arrival::type).toList();
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }
}
