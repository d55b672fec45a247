package io.uprava.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void readsSeconds() {
    assertThat(RetryAfter.of(" 120 ", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.of("0", NOW)).contains(Duration.ZERO);
  }

  @Test
  void readsADate() {
    assertThat(RetryAfter.of("Sun, 01 Mar 2026 10:30:00 GMT", NOW))
        .contains(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-5", "1.5", "soon", "99999999999", "Sun, 01 Mar 2026 09:59:59 GMT"})
  void takesNothingElseForAWait(String header) {
    assertThat(RetryAfter.of(header, NOW)).isEmpty();
  }
}
