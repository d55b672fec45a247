package io.uprava.users.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.secret.RandomToken;
import io.uprava.users.entity.Confirmation;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.repository.ConfirmationRepository;
import io.uprava.users.repository.SignInChallengeRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Compares a guess with a mailed code. The try is taken by a conditional update and committed with
 * this call whatever comes of it, so that no more than five guesses are ever compared.
 */
@Stateless
public class CodeCheck {

  @Inject SignInChallengeRepository challenges;
  @Inject ConfirmationRepository confirmations;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * What came of a guess.
   *
   * @param challenge null when there is none of that id
   * @param denial null when the code was right
   */
  public record Verdict(SignInChallenge challenge, DenialReason denial) {}

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Verdict check(UUID challengeId, String code) {
    Instant now = clock.instant();
    boolean taken = challenges.takeTry(challengeId, now);
    SignInChallenge challenge = challenges.find(challengeId).orElse(null);
    if (challenge == null) {
      return new Verdict(null, DenialReason.WRONG_CODE);
    }
    if (!taken) {
      DenialReason reason = challenge.refusal(now);
      return new Verdict(challenge, reason == null ? DenialReason.TOO_MANY_TRIES : reason);
    }
    boolean met = new MailedCode(settings.otpPepper()).meets(challenge, digits(code));
    return new Verdict(challenge, met ? null : DenialReason.WRONG_CODE);
  }

  /**
   * Turns a confirmation challenge that was met into a token, once.
   *
   * @throws NotAuthenticated {@code code-not-accepted} when the code was used meanwhile
   */
  @PermitAll
  public String confirm(SignInChallenge met) {
    Instant now = clock.instant();
    if (!challenges.consume(met.id(), now)) {
      throw new NotAuthenticated("code-not-accepted");
    }
    String token = RandomToken.create();
    confirmations.add(new Confirmation(met, RandomToken.hash(token), now));
    return token;
  }

  /** People copy codes with spaces around and within. */
  private static String digits(String code) {
    return code == null ? "" : code.replaceAll("\\s", "");
  }
}
