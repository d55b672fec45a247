package io.uprava.users.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInOutcome;
import java.time.Instant;
import java.util.Locale;
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

  /**
   * What the history is narrowed down by: {@code user}, {@code email}, {@code ip}, {@code outcome},
   * {@code reason}, {@code from} and {@code to}.
   */
  public static SignInEventFilter of(ListConditions conditions) {
    return new SignInEventFilter(
        conditions.id("user"),
        lowerCase(conditions.text("email")),
        conditions.text("ip"),
        conditions.constant(SignInOutcome.class, "outcome"),
        conditions.constant(DenialReason.class, "reason"),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"));
  }

  private static String lowerCase(String email) {
    return email == null ? null : email.toLowerCase(Locale.ROOT);
  }

  public static SignInEventFilter ofUser(UUID userId) {
    return new SignInEventFilter(userId, null, null, null, null, null, null);
  }
}
