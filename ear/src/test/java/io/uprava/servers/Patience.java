package io.uprava.servers;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what is to become true, looking often, but not for ever. */
final class Patience {

  private static final long PAUSE_MILLIS = 100;

  private Patience() {}

  static void await(String what, Duration limit, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
