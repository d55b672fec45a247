package io.uprava.sandbox.bench.load;

import java.io.IOException;

/** One unit of load. */
@FunctionalInterface
public interface Operation {

  /**
   * @param number counts the operations of one load, from 0
   * @return whether the server did what was asked
   */
  boolean perform(HttpConnection connection, long number) throws IOException, InterruptedException;

  /** Sends the same request each time. */
  static Operation sending(byte[] request) {
    return (connection, number) -> connection.exchange(request).good();
  }
}
