package io.uprava.integrations.service;

import io.uprava.common.job.BackOff;
import io.uprava.integrations.entity.WebhookEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to handle an event again that could not be handled: over about a day, then never. */
final class WebhookEventBackOff {

  private static final BackOff WAITS =
      new BackOff(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofHours(1),
              Duration.ofHours(2),
              Duration.ofHours(4),
              Duration.ofHours(8)));

  private WebhookEventBackOff() {}

  /**
   * @param attempts number of attempts so far, at least one
   * @return empty when the event is to be given up
   */
  static Optional<Instant> next(int attempts, Instant now, RandomGenerator random) {
    return attempts >= WebhookEvent.MOST_ATTEMPTS
        ? Optional.empty()
        : Optional.of(now.plus(WAITS.after(attempts, random)));
  }
}
