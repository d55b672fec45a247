package io.uprava.users.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.TooManyRequests;
import io.uprava.users.entity.Device;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import io.uprava.users.repository.SignInChallengeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes codes: one in force per address and purpose, a new one kills the old. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
public class ChallengeIssuer {

  static final Duration RESEND = Duration.ofSeconds(60);

  @Inject SignInChallengeRepository challenges;
  @Inject UserMails mails;
  @Inject SignInLog log;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Mails a code that meets {@code challenge}.
   *
   * @throws TooManyRequests when the same client asked less than a minute ago
   */
  ChallengeView send(SignInChallenge challenge, Device device) {
    put(challenge, device);
    String code = MailedCode.create();
    challenge.seal(new MailedCode(settings.otpPepper()).mac(challenge, code));
    mails.code(challenge, code);
    log.write(
        SignInEvent.of(SignInOutcome.CODE_SENT, challenge.email(), challenge.userId(), device));
    return view(challenge);
  }

  /** Does the same steps in the same order as {@link #send}, for a challenge nobody can meet. */
  ChallengeView pretend(SignInChallenge challenge, SignInEvent denial, Device device) {
    put(challenge, device);
    String unused = MailedCode.create();
    new MailedCode(settings.otpPepper()).mac(challenge, unused);
    mails.refusal(challenge, denial);
    log.write(denial);
    return view(challenge);
  }

  private void put(SignInChallenge challenge, Device device) {
    Instant now = clock.instant();
    challenges.lockAddress(challenge.email());
    challenges
        .findLastOpen(challenge.email(), challenge.purpose(), device.ip())
        .map(last -> Duration.between(now, last.plus(RESEND)))
        .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
        .ifPresent(
            wait -> {
              throw new TooManyRequests("code-just-sent", wait);
            });
    challenges.replaceOpen(challenge.email(), challenge.purpose(), now);
    challenges.add(challenge);
  }

  private static ChallengeView view(SignInChallenge challenge) {
    return new ChallengeView(challenge.id(), SignInChallenge.LIFE.toSeconds(), RESEND.toSeconds());
  }
}
