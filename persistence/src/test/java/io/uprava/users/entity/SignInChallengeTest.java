package io.uprava.users.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.entity.Language;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInChallengeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void livesTenMinutes() {
    var challenge =
        SignInChallenge.signIn("a@example.org", UUID.randomUUID(), Language.EN, "10.0.0.1", NOW);

    assertThat(challenge.refusal(NOW.plus(SignInChallenge.LIFE).minusMillis(1))).isNull();
    assertThat(challenge.refusal(NOW.plus(SignInChallenge.LIFE)))
        .isEqualTo(DenialReason.CODE_EXPIRED);
  }

  @Test
  void ofARegistrationKnowsWhoWillBeCreated() {
    var profile = new UserProfile("Anna", null, Language.RU, "Europe/Moscow");

    var challenge = SignInChallenge.registration("a@example.org", profile, "10.0.0.1", NOW);

    assertThat(challenge.registrationProfile()).isEqualTo(profile);
    assertThat(challenge.userId()).isNull();
  }
}
