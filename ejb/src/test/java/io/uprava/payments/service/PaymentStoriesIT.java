package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.integrations.service.WebhookEventJob;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Real-life stories end alike in whatever order their events come, however often, and wherever the
 * handling of one dies.
 */
@IntegrationTest
class PaymentStoriesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BACK_OFF = Duration.ofSeconds(10);
  private static final long SEED = 2026;
  private static final String LEFT =
      """
      SELECT count(*) FROM webhook_event
      WHERE provider = 'STRIPE' AND status = 'PENDING' AND next_attempt_at <= CAST(? AS timestamptz)""";

  @Inject StoryTheatre theatre;
  @Inject StoryReader reader;
  @Inject SignedDelivery delivery;
  @Inject PlannedDeaths deaths;
  @Inject WebhookEventJob job;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void everyOrderOfAStoryEndsAlike() {
    Map<StripeStory, List<StoryCopy>> copies = new EnumMap<>(StripeStory.class);
    for (StripeStory story : StripeStory.values()) {
      PlayedStory played = theatre.play(story);
      List<List<Integer>> orders = StoryOrders.of(played.events().size(), SEED + story.ordinal());
      copies.put(story, theatre.copies(story, played, orders));
    }
    bring(copies.values().stream().flatMap(List::stream).toList());

    assertThat(deaths.left()).isFalse();
    copies.forEach(this::compare);
  }

  private void compare(StripeStory story, List<StoryCopy> copies) {
    StoryEnd expected = reader.end(copies.get(0));
    assertThat(expected.payment()).startsWith("[" + story.end() + ",");
    assertThat(expected.events().keySet()).allMatch(outcome -> outcome.startsWith("PROCESSED "));
    for (StoryCopy copy : copies) {
      assertThat(reader.end(copy))
          .as("%s in the order %s, seed %s", story, copy.order(), SEED)
          .isEqualTo(expected);
    }
  }

  /** Brings the next event of all copies together, and waits until all of them are handled. */
  private void bring(List<StoryCopy> copies) {
    copies.forEach(copy -> copy.dying().forEach(deaths::plan));
    int steps = copies.stream().mapToInt(copy -> copy.steps().size()).max().orElseThrow();
    for (int step = 0; step < steps; step++) {
      for (StoryCopy copy : copies) {
        if (step < copy.steps().size()) {
          copy.steps().get(step).forEach(delivery::bring);
        }
      }
      settle();
    }
  }

  private void settle() {
    Eventually.holds(PATIENCE, () -> left(true) == 0);
    while (left(false) > 0) {
      clock.advance(BACK_OFF);
      job.handle();
      Eventually.holds(PATIENCE, () -> left(true) == 0);
    }
  }

  /** How many events are to be handled: now, or at all. */
  private long left(boolean now) {
    Instant until = now ? clock.instant() : clock.instant().plus(Duration.ofDays(2));
    return inTransaction.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery(LEFT)
                        .setParameter(1, until.toString())
                        .getSingleResult())
                .longValue());
  }
}
