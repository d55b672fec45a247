package io.uprava.sandbox.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The loopback address and its ports. */
public final class Ports {

  private Ports() {}

  /** 127.0.0.1, the only address anything of the sandbox listens on. */
  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Refuses to go on when somebody else listens on {@code port}; names the option to change it. */
  public static void requireFree(int port, String option) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(loopback(), port));
    } catch (IOException taken) {
      throw new StartFailure(port < 1024 ? "port.forbidden" : "port.taken", port, option);
    }
  }

  /** A port that nobody listens on at this moment. */
  public static int free() {
    try (ServerSocket probe = new ServerSocket(0, 1, loopback())) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException("no free port on the loopback address", none);
    }
  }
}
