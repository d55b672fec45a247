package io.uprava.common.error;

import java.time.Duration;
import java.util.Map;

/** A limit is used up; the same call may succeed after {@link #retryAfter()} (HTTP 429). */
public class TooManyRequests extends DomainException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public TooManyRequests(String code, Duration retryAfter) {
    super(code, Map.of("seconds", Math.max(1, retryAfter.toSeconds())));
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
