package io.uprava.sandbox.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be ended in the opposite order; also while a start is still going on. */
final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /** Adds a part; one that comes too late, after the end has begun, is ended at once. */
  <T extends AutoCloseable> T keep(T part) {
    boolean tooLate;
    synchronized (this) {
      parts.push(part);
      tooLate = closed;
    }
    if (tooLate) {
      close();
    }
    return part;
  }

  /** Whether something runs that has to be ended. */
  synchronized boolean any() {
    return !parts.isEmpty();
  }

  /** Whether the end has begun. */
  synchronized boolean closed() {
    return closed;
  }

  /** Ends the parts, the last started first; a part that refuses does not keep the others. */
  @Override
  public void close() {
    Deque<AutoCloseable> ending;
    synchronized (this) {
      closed = true;
      ending = new ArrayDeque<>(parts);
      parts.clear();
    }
    ending.forEach(Parts::end);
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception refused) {
      System.getLogger(Parts.class.getName())
          .log(System.Logger.Level.WARNING, "a part could not be ended", refused);
    }
  }
}
