package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.gateway.ProviderTraits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Secret ACCESS = new Secret("a");
  private static final ProviderTraits AMOCRM =
      new ProviderTraits(
          true, Duration.ofDays(1), Duration.ZERO, Duration.ofDays(90), Duration.ofDays(14), null);

  @Test
  void renewsADaysTokenAQuarterOfAnHourBeforeItsEnd() {
    TokenValidity times = times(AMOCRM, new Secret("r"), Duration.ofDays(1));

    assertThat(times.renewFrom()).isEqualTo(NOW.plus(Duration.ofDays(1)).minusSeconds(900));
    assertThat(times.diesAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    assertThat(times.refreshAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void doesNotRenewAShortTokenAtEachUse() {
    TokenValidity times = times(AMOCRM, new Secret("r"), Duration.ofSeconds(8));

    assertThat(times.renewFrom()).isEqualTo(NOW.plusSeconds(6));
  }

  @Test
  void renewsATokenOfManyWeeksEachWeek() {
    ProviderTraits instagram =
        new ProviderTraits(
            true,
            Duration.ofDays(7),
            Duration.ofDays(1),
            Duration.ofDays(60),
            Duration.ofDays(14),
            null);
    TokenValidity times = times(instagram, null, Duration.ofDays(60));

    assertThat(times.renewFrom()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(times.diesAt()).isEqualTo(NOW.plus(Duration.ofDays(60)));
  }

  @Test
  void letsAFixedSecretLive() {
    assertThat(times(ProviderTraits.fixed("telegram.bot.token"), null, null))
        .isEqualTo(TokenValidity.unlimited());
  }

  private static TokenValidity times(ProviderTraits traits, Secret refresh, Duration life) {
    return TokenTimes.of(traits, new ProviderTokens(ACCESS, refresh, life), NOW);
  }
}
