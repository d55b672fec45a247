package io.uprava.sandbox.emulator.stripe.events;

import java.time.Duration;

/**
 * How events are delivered from now on.
 *
 * @param held whether new ones wait for a release
 * @param delay before the first attempt
 * @param copies how often each is sent beside the first time, under the same id
 * @param twins whether a second event with another id is made for each fact
 */
public record Manner(boolean held, Duration delay, int copies, boolean twins) {

  /** At once and once. */
  public static Manner usual() {
    return new Manner(false, Duration.ZERO, 0, false);
  }

  /** The same, but waiting for a release. */
  public static Manner hold() {
    return new Manner(true, Duration.ZERO, 0, false);
  }
}
