package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.EmulatorHost;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The emulator on a port of its own with a fresh integration, for tests: nothing is kept. */
public final class AmoServer implements AutoCloseable {

  private final AmoSettings settings;
  private final AmoEmulator emulator;
  private final EmulatorHost host;

  private AmoServer(int port, AmoSettings settings) throws IOException {
    this.settings = settings;
    this.emulator = new AmoEmulator(settings);
    this.host = new EmulatorHost(port, List.of(emulator));
  }

  /** amoCRM on any free port. */
  public static AmoServer amocrm(String redirectUri) throws IOException {
    return start(Brand.AMOCRM, redirectUri);
  }

  /** Kommo on any free port. */
  public static AmoServer kommo(String redirectUri) throws IOException {
    return start(Brand.KOMMO, redirectUri);
  }

  private static AmoServer start(Brand brand, String redirectUri) throws IOException {
    String secret = "test-" + UUID.randomUUID();
    return start(
        0, new AmoSettings(brand, null, UUID.randomUUID().toString(), secret, redirectUri));
  }

  /**
   * Starts with settings of one's own.
   *
   * @param port 0 for any free one
   */
  public static AmoServer start(int port, AmoSettings settings) throws IOException {
    return new AmoServer(port, settings);
  }

  /** Base address for the application: {@code https://HOST/PATH} is at {@code BASE/HOST/PATH}. */
  public String base() {
    return "http://127.0.0.1:" + host.port() + emulator.path();
  }

  /** The id of the integration the application is. */
  public String clientId() {
    return settings.clientId();
  }

  /** Its secret. */
  public String clientSecret() {
    return settings.clientSecret();
  }

  /** The emulator, to plan faults and to look at its journal. */
  public AmoEmulator amo() {
    return emulator;
  }

  @Override
  public void close() {
    host.close();
    emulator.close();
  }
}
