package io.uprava.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Ports nobody listens on. */
final class Ports {

  private static final Random RANDOM = new Random();
  private static final int FIRST = 21_100;
  private static final int COUNT = 800;

  /** Distances of the ports that the servers open beside HTTP: administration, EJB, data grid. */
  private static final int[] BESIDE_HTTP = {0, -32, -43, 1910};

  /** Their servers may be yet to start. */
  private static final Set<Integer> GIVEN = new HashSet<>();

  private Ports() {}

  /** A port for HTTP whose companions are free too. */
  static synchronized int forServer() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int port = FIRST + RANDOM.nextInt(COUNT);
      if (allFree(port)) {
        keep(port);
        return port;
      }
    }
    throw new IllegalStateException("no free ports from " + FIRST);
  }

  private static void keep(int http) {
    for (int distance : BESIDE_HTTP) {
      GIVEN.add(http + distance);
    }
  }

  private static boolean allFree(int http) {
    for (int distance : BESIDE_HTTP) {
      if (GIVEN.contains(http + distance) || !free(http + distance)) {
        return false;
      }
    }
    return true;
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
