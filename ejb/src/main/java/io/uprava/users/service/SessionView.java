package io.uprava.users.service;

import io.uprava.users.entity.SessionKind;
import io.uprava.users.entity.UserSession;
import java.time.Instant;
import java.util.UUID;

/**
 * A device on which a user is signed in.
 *
 * @param device for people, for example {@code Firefox, Linux}
 * @param current whether it is the one that asks
 */
public record SessionView(
    UUID id,
    SessionKind kind,
    String device,
    String ip,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt,
    boolean current) {

  static SessionView of(UserSession session, UUID current) {
    return new SessionView(
        session.id(),
        session.kind(),
        session.device(),
        session.ip(),
        session.createdAt(),
        session.lastSeenAt(),
        session.expiresAt(),
        session.id().equals(current));
  }
}
