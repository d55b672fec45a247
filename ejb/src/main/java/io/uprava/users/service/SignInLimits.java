package io.uprava.users.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.TooManyRequests;
import io.uprava.users.repository.SignInEventRepository;
import io.uprava.users.repository.SignInLimitRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many codes may be asked for: per network address, per mail address, and per both, counted
 * apart. Whoever signed in from a network address before is not held up by strangers who use up the
 * mail address's limit; and every window is an hour, so nobody is locked out for long.
 */
@Stateless
public class SignInLimits {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  @Inject SignInLimitRepository limits;
  @Inject SignInEventRepository events;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Counts one code to {@code email} asked for from {@code ip}.
   *
   * @throws TooManyRequests when one of the limits is used up
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void count(String email, String ip) {
    Instant now = clock.instant();
    count("IP", ip, settings.codesPerIp(), now);
    count("PAIR", email + " " + ip, settings.codesPerPair(), now);
    if (!events.knows(email, ip, now.minus(KNOWN_FOR))) {
      count("ADDRESS", email, settings.codesPerAddress(), now);
    }
  }

  private void count(String scope, String subject, int most, Instant now) {
    if (limits.count(scope, subject, WINDOW, now) > most) {
      long gone = now.getEpochSecond() % WINDOW.toSeconds();
      throw new TooManyRequests("too-many-codes", WINDOW.minusSeconds(gone));
    }
  }
}
