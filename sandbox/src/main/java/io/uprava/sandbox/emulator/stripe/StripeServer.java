package io.uprava.sandbox.emulator.stripe;

import io.uprava.sandbox.emulator.EmulatorHost;
import io.uprava.sandbox.emulator.stripe.account.Ids;
import io.uprava.sandbox.emulator.stripe.events.MemorySecrets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The emulator on a port of its own with a fresh key and secret, for tests: nothing is kept, and a
 * failed delivery is repeated within a second.
 */
public final class StripeServer implements AutoCloseable {

  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1));

  private final String apiKey;
  private final StripeEmulator emulator;
  private final EmulatorHost host;

  private StripeServer(int port, StripeSettings settings) throws IOException {
    apiKey = settings.apiKey().get();
    emulator = new StripeEmulator(settings);
    host = new EmulatorHost(port, List.of(emulator));
  }

  /** Starts on any free port; events have nowhere to go until the courier gets an endpoint. */
  public static StripeServer start() throws IOException {
    return start(PAUSES);
  }

  /**
   * The same with another patience.
   *
   * @param pauses after each failed attempt to deliver an event
   */
  public static StripeServer start(List<Duration> pauses) throws IOException {
    String key = "sk_test_" + Ids.draw(24);
    MemorySecrets secrets = new MemorySecrets(List.of("whsec_" + Ids.draw(32)));
    return start(0, StripeSettings.usual(null, () -> key, secrets, null).retrying(pauses));
  }

  /**
   * Starts with what the application was already told.
   *
   * @param port 0 for any free one
   */
  public static StripeServer start(int port, String apiKey, List<String> secrets)
      throws IOException {
    StripeSettings settings =
        StripeSettings.usual(null, () -> apiKey, new MemorySecrets(secrets), null);
    return start(port, settings.retrying(PAUSES));
  }

  /** Starts with settings of one's own. */
  public static StripeServer start(int port, StripeSettings settings) throws IOException {
    return new StripeServer(port, settings);
  }

  /** Base address for the application: what stands before {@code /v1}. */
  public String base() {
    return "http://127.0.0.1:" + host.port() + emulator.path();
  }

  /** The key the application has to show. */
  public String apiKey() {
    return apiKey;
  }

  /** The emulator, to act and to look. */
  public StripeEmulator stripe() {
    return emulator;
  }

  @Override
  public void close() {
    host.close();
    emulator.close();
  }
}
