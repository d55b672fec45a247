package io.uprava.users.service;

import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Ends sessions, in the caller's transaction, and leaves a trace of it. */
@ApplicationScoped
public class SessionEnding {

  @Inject UserSessionRepository sessions;
  @Inject UserAudit audit;
  @Inject UserMails mails;
  @Inject SignInLog log;
  @Inject Clock clock;

  /** Ends one session; its access tokens die with it. */
  void end(UserSession session, String reason) {
    session.end(reason, clock.instant());
    audit.sessionEnded(session, reason);
  }

  /**
   * Ends all sessions of a user.
   *
   * @param except this one stays, null for none
   */
  int endAll(UUID userId, UUID except, String reason) {
    int ended = sessions.endAll(userId, except, reason, clock.instant());
    audit.sessionsEnded(userId, ended, reason);
    return ended;
  }

  /** Ends the session of a refresh token that two parties hold, and warns the user. */
  void reused(UserSession session, User user, SignInEvent denial) {
    end(session, "refresh-token-reused");
    mails.refreshTokenReused(user, session);
    log.write(denial);
  }
}
