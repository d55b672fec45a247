package io.uprava.common.job;

import java.time.Instant;

/**
 * Something that grows and must be purged. Every CDI bean of this type is asked once an hour, on
 * one node, each in a transaction of its own.
 */
public interface Housekeeping {

  /** For the log, kebab-case. */
  String name();

  /**
   * Removes what has had its time at {@code now}.
   *
   * @return number of rows removed
   */
  int purge(Instant now);
}
