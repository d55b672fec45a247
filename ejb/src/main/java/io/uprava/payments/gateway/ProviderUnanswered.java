package io.uprava.payments.gateway;

import java.time.Duration;

/** Nobody knows whether the provider did what it was asked for. */
public class ProviderUnanswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  /**
   * @param retryAfter when the provider wants to be asked again, or null
   */
  public ProviderUnanswered(String message, Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
