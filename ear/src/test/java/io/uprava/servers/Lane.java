package io.uprava.servers;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One server, started when it is asked for, and the queue of tests that take turns on it. */
final class Lane {

  private final Lock turn = new ReentrantLock(true);
  private final Supplier<Server> starter;
  private final AtomicInteger wanted = new AtomicInteger();
  private volatile Server server;

  Lane(Supplier<Server> starter) {
    this.starter = starter;
  }

  synchronized Server server() {
    if (server == null) {
      server = starter.get();
    }
    return server;
  }

  /** The server, if anybody has asked for it. */
  Optional<Server> started() {
    return Optional.ofNullable(server);
  }

  /** Counts somebody who is about to wait for a turn. */
  void want() {
    wanted.incrementAndGet();
  }

  /** The opposite of {@link #want()}. */
  void done() {
    wanted.decrementAndGet();
  }

  /** How many use it, or are about to. */
  int wanted() {
    return wanted.get();
  }

  /** Whether it is this lane's; does not wait for a server that is being started. */
  boolean runs(Server one) {
    return one.equals(server);
  }

  /** Held by the test that uses the server. */
  Lock turn() {
    return turn;
  }

  synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }
}
