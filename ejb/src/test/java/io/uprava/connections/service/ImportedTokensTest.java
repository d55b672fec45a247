package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void reckonsTheEndFromTheMomentTheyWereGiven() {
    assertThat(read("86400", "1700000000").accessUntil())
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000L + 86_400));
  }

  @Test
  void takesAMomentThatIsStillToComeForNow() {
    assertThat(read("60", "9000000000").accessUntil()).isEqualTo(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "99999999999999999999", "10000000000000", "-1"})
  void refusesALifeThatIsNone(String seconds) {
    assertThatThrownBy(() -> read(seconds, "1700000000"))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("tokens-file-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "-1"})
  void refusesAMomentThatIsNone(String seconds) {
    assertThatThrownBy(() -> read("86400", seconds))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("tokens-file-unreadable");
  }

  private static ImportedTokens read(String expiresIn, String createdAt) {
    return ImportedTokens.read(
        "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":"
            + expiresIn
            + ",\"created_at\":"
            + createdAt
            + "}",
        NOW);
  }
}
