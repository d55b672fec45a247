package io.uprava.users.service;

import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * One step of signing in.
 *
 * @param email null once the account is closed
 * @param denialReason null unless denied
 */
public record SignInEventView(
    UUID id,
    Instant at,
    String email,
    UUID userId,
    SignInOutcome outcome,
    DenialReason denialReason,
    String ip,
    String device,
    String requestId) {

  static SignInEventView of(SignInEvent event) {
    return new SignInEventView(
        event.id(),
        event.at(),
        event.email(),
        event.userId(),
        event.outcome(),
        event.denialReason(),
        event.ip(),
        event.device(),
        event.requestId());
  }
}
