package io.uprava.connections.gateway;

import java.time.Duration;

/** How long a provider says that a token lives, as far as that can be believed. */
final class TokenLife {

  /** No provider promises more; what is said beyond this could not even be stored. */
  static final Duration LONGEST = Duration.ofDays(3650);

  private TokenLife() {}

  /**
   * @param expiresIn seconds as they stand in the answer, null when it tells none
   * @param usual where nothing usable is said
   */
  static Duration of(Object expiresIn, Duration usual) {
    if (!(expiresIn instanceof Number seconds) || seconds.doubleValue() < 0) {
      return usual;
    }
    double most = LONGEST.toSeconds();
    return Duration.ofSeconds((long) Math.min(seconds.doubleValue(), most));
  }
}
