package io.uprava.sandbox.emulator.vk;

import io.uprava.sandbox.emulator.EmulatorHost;
import java.io.IOException;
import java.util.List;

/** The emulator on a port of its own, for tests: nothing is kept. */
public final class VkServer implements AutoCloseable {

  private final VkEmulator emulator = new VkEmulator(null);
  private final EmulatorHost host = new EmulatorHost(0, List.of(emulator));

  private VkServer() throws IOException {}

  /** Starts on any free port. */
  public static VkServer start() throws IOException {
    return new VkServer();
  }

  /** Base address for the application: what stands for {@code https://api.vk.com}. */
  public String base() {
    return "http://127.0.0.1:" + host.port() + emulator.path();
  }

  /** The emulator, to control it. */
  public VkEmulator vk() {
    return emulator;
  }

  @Override
  public void close() {
    host.close();
    emulator.close();
  }
}
