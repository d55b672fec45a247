package io.uprava.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of every service in the integration tests: real time, plus what a test moved it by. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

  private volatile Duration offset = Duration.ZERO;

  /** Lets time pass. */
  public void advance(Duration by) {
    offset = offset.plus(by);
  }

  /** Back to real time. */
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public long millis() {
    return instant().toEpochMilli();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("services keep UTC");
  }
}
