package io.uprava.notifications.service;

import io.uprava.common.job.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: soon at first, then ever later, up to a day. */
final class MailBackOff {

  private static final BackOff WAITS =
      new BackOff(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofHours(1),
              Duration.ofHours(6)));

  private MailBackOff() {}

  /**
   * @param attempts number of attempts so far, at least one
   * @return empty when the next attempt would come after the mail is to be given up
   */
  static Optional<Instant> next(
      int attempts, Instant now, Instant giveUpAt, RandomGenerator random) {
    Instant next = now.plus(WAITS.after(attempts, random));
    return next.isAfter(giveUpAt) ? Optional.empty() : Optional.of(next);
  }
}
