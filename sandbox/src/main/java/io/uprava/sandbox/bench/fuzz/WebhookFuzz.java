package io.uprava.sandbox.bench.fuzz;

import io.uprava.sandbox.bench.SignedEvents;
import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.emulator.stripe.events.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends mutated events, the same for the same seed, and writes down how they were received. */
public final class WebhookFuzz {

  private static final String PATH = "/api/webhooks/stripe/";
  private static final Pattern TIME = Pattern.compile("t=(\\d{1,18})");
  private static final int CONNECTIONS = 4;

  private final int port;
  private final String secret;
  private final SignedEvents events;

  /**
   * @param port of the application on the loopback address
   * @param secret the one it verifies signatures with
   */
  public WebhookFuzz(int port, String secret) {
    this.port = port;
    this.secret = secret;
    this.events = new SignedEvents(secret);
  }

  /** Sends {@code count} requests over a few connections. */
  public FuzzResult run(int count, long seed) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
    FuzzResult result = new FuzzResult();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        Random random = new Random(seed + i);
        running.add(workers.submit(() -> send(count / CONNECTIONS, random, result)));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
      return result;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the fuzzing broke off", broken.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private void send(int count, Random random, FuzzResult result) {
    BodyMutator bodies = new BodyMutator(random);
    HeaderMutator headers = new HeaderMutator(random);
    try (HttpConnection connection = new HttpConnection(port)) {
      for (int i = 0; i < count; i++) {
        byte[] body = bodies.mutate(events.next());
        String right = Signature.header(now(), body, List.of(secret));
        String signature = random.nextBoolean() ? right : headers.signature(right);
        if (signature != null && proves(signature, body)) {
          result.signed(hash(body));
        }
        String lines =
            headers.others() + (signature == null ? "" : "Stripe-Signature: " + signature + "\r\n");
        exchange(connection, Request.post(PATH, latin(lines), body), result);
      }
    }
  }

  private static void exchange(HttpConnection connection, byte[] request, FuzzResult result) {
    try {
      result.answered(connection.exchange(request).status(), request);
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException cutOff) {
      connection.close();
      result.cutOff();
    }
  }

  /**
   * Whether the header holds a right signature for some time it tells; a row may follow from it.
   */
  private boolean proves(String header, byte[] body) {
    Matcher time = TIME.matcher(header);
    while (time.find()) {
      if (header.contains(Signature.v1(Long.parseLong(time.group(1)), body, secret))) {
        return true;
      }
    }
    return false;
  }

  /** SHA-256 of a body in hexadecimal. */
  public static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long now() {
    return System.currentTimeMillis() / 1000;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
