package io.uprava.sandbox.emulator.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The emulator's own time: the real one, and as far ahead of it as was asked for. */
public final class MovableClock extends Clock {

  private static final String KIND = "clock";

  private final Clock real = Clock.systemUTC();
  private final Store store;
  private volatile Duration ahead;

  MovableClock(Store store) {
    this.store = store;
    this.ahead =
        Duration.ofSeconds(
            store.find(KIND, KIND).map(kept -> Fields.number(kept, "ahead_seconds")).orElse(0L));
  }

  /** Goes forward, from where it is. */
  public void advance(Duration step) {
    set(ahead.plus(step));
  }

  /** Returns to the real time. */
  public void reset() {
    set(Duration.ZERO);
  }

  /** How far it is ahead of the real time. */
  public Duration ahead() {
    return ahead;
  }

  private void set(Duration to) {
    ahead = to;
    store.put(KIND, KIND, Fields.none().set("ahead_seconds", to.toSeconds()).build());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
