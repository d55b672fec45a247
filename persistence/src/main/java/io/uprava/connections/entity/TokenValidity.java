package io.uprava.connections.entity;

import java.time.Instant;

/**
 * How long tokens live.
 *
 * @param accessUntil when the access token ends, null when it does not
 * @param renewFrom when to renew at the next use, null when never
 * @param diesAt when nothing of it can be renewed any more, null when never
 * @param refreshAt when to renew even if nobody uses it, null when never
 */
public record TokenValidity(
    Instant accessUntil, Instant renewFrom, Instant diesAt, Instant refreshAt) {

  /** A secret that lives until somebody ends it. */
  public static TokenValidity unlimited() {
    return new TokenValidity(null, null, null, null);
  }
}
