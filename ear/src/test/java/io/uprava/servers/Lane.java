package io.uprava.servers;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One server, started when it is asked for, and the queue of tests that take turns on it. */
final class Lane {

  private final Lock turn = new ReentrantLock(true);
  private final Supplier<Server> starter;
  private Server server;

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
  synchronized Optional<Server> started() {
    return Optional.ofNullable(server);
  }

  synchronized boolean runs(Server one) {
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
