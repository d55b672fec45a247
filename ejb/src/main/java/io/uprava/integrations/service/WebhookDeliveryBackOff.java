package io.uprava.integrations.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: soon at first, then ever later, at last once a day. Each wait is drawn from
 * the whole to a tenth more, so that events which failed together do not come back together.
 */
final class WebhookDeliveryBackOff {

  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** However long an endpoint asks us to wait, we look again after a day. */
  private static final Duration LONGEST_ASKED = Duration.ofHours(24);

  private static final double SPREAD = 0.1;

  private WebhookDeliveryBackOff() {}

  /**
   * @param attempts number of attempts so far, at least one
   * @param asked how long the endpoint asks us to wait at least
   * @return empty when the next attempt would come after the delivery is to be given up
   */
  static Optional<Instant> next(
      int attempts, Duration asked, Instant now, Instant giveUpAt, RandomGenerator random) {
    Duration usual = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    Duration wait = bounded.compareTo(usual) > 0 ? bounded : usual;
    double factor = 1 + SPREAD * random.nextDouble();
    Instant next = now.plusMillis((long) (wait.toMillis() * factor));
    return next.isAfter(giveUpAt) ? Optional.empty() : Optional.of(next);
  }
}
