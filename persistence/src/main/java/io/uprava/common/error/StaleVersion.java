package io.uprava.common.error;

import java.util.Map;

/** The change was decided on a state that is no longer the stored one (HTTP 412). */
public class StaleVersion extends DomainException {

  private static final long serialVersionUID = 1L;

  private final long expected;
  private final long current;

  public StaleVersion(long expected, long current) {
    super("stale-version", Map.of("expected", expected, "current", current));
    this.expected = expected;
    this.current = current;
  }

  public long expected() {
    return expected;
  }

  public long current() {
    return current;
  }
}
