package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.SignInChallenge;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailedCodeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final MailedCode codes = new MailedCode(new byte[32]);
  private final SignInChallenge challenge = challenge();

  private static SignInChallenge challenge() {
    return SignInChallenge.signIn("a@example.org", UUID.randomUUID(), Language.EN, "10.0.0.1", NOW);
  }

  @Test
  void alwaysHasSixDigits() {
    assertThat(IntStream.range(0, 2000).mapToObj(i -> MailedCode.create()))
        .allMatch(code -> code.matches("\\d{6}"));
  }

  @Test
  void meetsTheChallengeItWasSealedFor() {
    challenge.seal(codes.mac(challenge, "012345"));

    assertThat(codes.meets(challenge, "012345")).isTrue();
    assertThat(codes.meets(challenge, "12345")).isFalse();
    assertThat(codes.meets(challenge, "")).isFalse();
  }

  @Test
  void isWorthNothingForAnotherChallengeOrPepper() {
    SignInChallenge other = challenge();
    other.seal(codes.mac(challenge, "012345"));
    challenge.seal(codes.mac(challenge, "012345"));

    assertThat(codes.meets(other, "012345")).isFalse();
    assertThat(new MailedCode(new byte[] {1}).meets(challenge, "012345")).isFalse();
  }

  @Test
  void neverMeetsAChallengeWithoutACode() {
    assertThat(codes.meets(challenge, "000000")).isFalse();
    assertThat(codes.meets(challenge, "")).isFalse();
  }
}
