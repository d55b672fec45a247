package io.uprava.users.service;

import io.uprava.common.job.Housekeeping;
import io.uprava.users.repository.ConfirmationRepository;
import io.uprava.users.repository.SignInChallengeRepository;
import io.uprava.users.repository.SignInEventRepository;
import io.uprava.users.repository.SignInLimitRepository;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what signing in leaves behind: codes, limits and confirmations after a day, ended
 * sessions after 90 days, the history of signing in after a year.
 */
@ApplicationScoped
public class SignInHousekeeping implements Housekeeping {

  private static final Duration TRACES = Duration.ofDays(1);
  private static final Duration SESSIONS = Duration.ofDays(90);
  private static final Duration HISTORY = Duration.ofDays(365);

  @Inject SignInChallengeRepository challenges;
  @Inject SignInLimitRepository limits;
  @Inject ConfirmationRepository confirmations;
  @Inject UserSessionRepository sessions;
  @Inject SignInEventRepository events;

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public int purge(Instant now) {
    return challenges.deleteExpiredBefore(now.minus(TRACES))
        + limits.deleteEndedBefore(now.minus(TRACES))
        + confirmations.deleteExpiredBefore(now.minus(TRACES))
        + sessions.deleteOver(now.minus(SESSIONS))
        + events.deleteBefore(now.minus(HISTORY));
  }
}
