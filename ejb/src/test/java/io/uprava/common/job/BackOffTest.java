package io.uprava.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff backOff =
      new BackOff(List.of(Duration.ofSeconds(10), Duration.ofMinutes(10)));

  @Test
  void takesTheWaitOfTheAttemptAndTheLastOneForAllThatFollow() {
    assertThat(backOff.after(1, new Random(1))).isBetween(seconds(8), seconds(12));
    assertThat(backOff.after(2, new Random(1))).isBetween(seconds(480), seconds(720));
    assertThat(backOff.after(9, new Random(1))).isBetween(seconds(480), seconds(720));
  }

  @Test
  void spreadsWhatFailedTogether() {
    Random random = new Random(7);
    List<Duration> waits =
        random.ints(200).mapToObj(ignored -> backOff.after(1, random)).distinct().toList();

    assertThat(waits).hasSizeGreaterThan(150);
    assertThat(waits).anyMatch(wait -> wait.compareTo(seconds(9)) < 0);
    assertThat(waits).anyMatch(wait -> wait.compareTo(seconds(11)) > 0);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
