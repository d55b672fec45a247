package io.uprava.users.repository;

import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * Which steps of signing in are wanted; null means any.
 *
 * @param email whole address
 * @param from inclusive
 * @param to exclusive
 */
public record SignInEventFilter(
    UUID userId,
    String email,
    String ip,
    SignInOutcome outcome,
    DenialReason denialReason,
    Instant from,
    Instant to) {

  public static SignInEventFilter ofUser(UUID userId) {
    return new SignInEventFilter(userId, null, null, null, null, null, null);
  }
}
