package io.uprava.notifications.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: soon at first, then ever later, up to a day. Each wait is drawn from 80 to 120
 * per cent, so that mails which failed together do not come back together.
 */
final class MailBackOff {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));
  private static final double SPREAD = 0.2;

  private MailBackOff() {}

  /**
   * @param attempts number of attempts so far, at least one
   * @return empty when the next attempt would come after the mail is to be given up
   */
  static Optional<Instant> next(
      int attempts, Instant now, Instant giveUpAt, RandomGenerator random) {
    Duration wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    Instant next = now.plusMillis((long) (wait.toMillis() * factor));
    return next.isAfter(giveUpAt) ? Optional.empty() : Optional.of(next);
  }
}
