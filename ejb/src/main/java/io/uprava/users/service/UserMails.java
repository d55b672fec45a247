package io.uprava.users.service;

import io.uprava.notifications.service.MailOutbox;
import io.uprava.users.entity.ChallengePurpose;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInChallenge;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Mails about signing in and accounts, put into the outbox of the caller's transaction. */
@ApplicationScoped
public class UserMails {

  @Inject MailOutbox outbox;

  void code(SignInChallenge challenge, String code) {
    outbox.enqueue(
        challenge.email(),
        challenge.language(),
        template(challenge.purpose()),
        Map.of("code", code, "minutes", SignInChallenge.LIFE.toMinutes()));
  }

  /** Tells the mailbox, and only the mailbox, why no code comes. */
  void refusal(SignInChallenge challenge, SignInEvent denial) {
    String template =
        denial.denialReason() == DenialReason.UNKNOWN_ADDRESS
            ? "no-such-account"
            : "account-locked";
    outbox.enqueue(challenge.email(), challenge.language(), template, Map.of());
  }

  void refreshTokenReused(User user, UserSession session) {
    outbox.enqueue(
        user.email(), user.language(), "refresh-token-reuse", Map.of("device", session.device()));
  }

  void accountClosed(User user) {
    outbox.enqueue(user.email(), user.language(), "account-closed", Map.of());
  }

  void rolesChanged(User user) {
    if (user.notifySecurity() && user.email() != null) {
      outbox.enqueue(user.email(), user.language(), "role-changed", Map.of());
    }
  }

  private static String template(ChallengePurpose purpose) {
    return switch (purpose) {
      case SIGN_IN -> "sign-in-code";
      case REGISTRATION -> "registration-code";
      case CONFIRMATION -> "confirm-action-code";
    };
  }
}
