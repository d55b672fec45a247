package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenLifeTest {

  private static final Duration USUAL = Duration.ofDays(1);

  @Test
  void takesTheSecondsOfTheAnswer() {
    assertThat(TokenLife.of(86_400L, Duration.ZERO)).isEqualTo(USUAL);
    assertThat(TokenLife.of(0, USUAL)).isZero();
  }

  @Test
  void takesTheUsualLifeWhereNothingUsableIsSaid() {
    assertThat(TokenLife.of(null, USUAL)).isEqualTo(USUAL);
    assertThat(TokenLife.of("soon", USUAL)).isEqualTo(USUAL);
    assertThat(TokenLife.of(-5, USUAL)).isEqualTo(USUAL);
  }

  @Test
  void believesNoLifeThatCouldNotBeStored() {
    assertThat(TokenLife.of(Long.MAX_VALUE, USUAL)).isEqualTo(TokenLife.LONGEST);
    assertThat(TokenLife.of(new BigDecimal("1e999"), USUAL)).isEqualTo(TokenLife.LONGEST);
  }
}
