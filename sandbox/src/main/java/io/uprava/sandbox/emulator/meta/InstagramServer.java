package io.uprava.sandbox.emulator.meta;

import io.uprava.sandbox.emulator.EmulatorHost;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The emulator on a port of its own with a fresh secret, for tests: nothing is kept. */
public final class InstagramServer implements AutoCloseable {

  private final String appSecret = UUID.randomUUID().toString().replace("-", "");
  private final InstagramEmulator emulator = new InstagramEmulator(null, appSecret);
  private final EmulatorHost host = new EmulatorHost(0, List.of(emulator));

  private InstagramServer() throws IOException {}

  /** Starts on any free port. */
  public static InstagramServer start() throws IOException {
    return new InstagramServer();
  }

  /** Base address for the application: what stands for {@code https://graph.instagram.com}. */
  public String base() {
    return "http://127.0.0.1:" + host.port() + emulator.path();
  }

  /** The secret of the application at Meta. */
  public String appSecret() {
    return appSecret;
  }

  /** The emulator, to control it. */
  public InstagramEmulator instagram() {
    return emulator;
  }

  @Override
  public void close() {
    host.close();
    emulator.close();
  }
}
