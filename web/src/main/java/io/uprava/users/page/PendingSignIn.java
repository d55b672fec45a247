package io.uprava.users.page;

import io.uprava.users.service.ChallengeView;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A sign-in that waits for its code. The browser keeps it in a cookie, so that no redeploy between
 * the address and the code loses it.
 *
 * @param name of somebody who registers, empty for somebody who signs in
 * @param timeZone of somebody who registers, may be empty
 * @param continueTo local path to open afterwards, may be empty
 */
record PendingSignIn(
    UUID challengeId,
    String email,
    Instant resendAt,
    Instant expiresAt,
    boolean remember,
    String name,
    String timeZone,
    String continueTo) {

  private static final String SEPARATOR = "\n";
  private static final int PARTS = 8;

  /** The same person with the code that was just sent. */
  PendingSignIn with(ChallengeView challenge, Clock clock) {
    Instant now = clock.instant();
    return new PendingSignIn(
        challenge.challengeId(),
        email,
        now.plusSeconds(challenge.resendIn()),
        now.plusSeconds(challenge.expiresIn()),
        remember,
        name,
        timeZone,
        continueTo);
  }

  static PendingSignIn signIn(String email, boolean remember, String continueTo) {
    return new PendingSignIn(null, email, null, null, remember, "", "", plain(continueTo));
  }

  static PendingSignIn registration(String email, String name, String timeZone) {
    return new PendingSignIn(null, email, null, null, true, plain(name), plain(timeZone), "");
  }

  boolean registers() {
    return !name.isEmpty();
  }

  /** Enough of the address to recognise it, not enough to learn it over a shoulder. */
  String maskedEmail() {
    int at = email.indexOf('@');
    return at < 1 ? email : email.charAt(0) + "***" + email.substring(at);
  }

  long secondsUntilResend(Clock clock) {
    return Math.max(0, Duration.between(clock.instant(), resendAt).toSeconds());
  }

  String toCookie() {
    String text =
        String.join(
            SEPARATOR,
            challengeId.toString(),
            email,
            resendAt.toString(),
            expiresAt.toString(),
            Boolean.toString(remember),
            name,
            timeZone,
            continueTo);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a cookie holds, unless it is malformed or its code has expired. */
  static Optional<PendingSignIn> fromCookie(String cookie, Clock clock) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      var pending =
          new PendingSignIn(
              UUID.fromString(parts[0]),
              parts[1],
              Instant.parse(parts[2]),
              Instant.parse(parts[3]),
              Boolean.parseBoolean(parts[4]),
              parts[5],
              parts[6],
              parts[7]);
      return Optional.of(pending).filter(found -> found.expiresAt.isAfter(clock.instant()));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String plain(String text) {
    return text == null ? "" : text.replace(SEPARATOR, " ");
  }
}
