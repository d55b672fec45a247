package io.uprava.users.service;

import io.uprava.users.entity.User;
import io.uprava.users.entity.UserSession;
import io.uprava.users.repository.UserRepository;
import io.uprava.users.repository.UserSessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Sessions in force of people who may come in. */
@ApplicationScoped
public class OpenSessions {

  @Inject UserSessionRepository sessions;
  @Inject UserRepository users;
  @Inject Clock clock;

  /** A session in force and whose it is. */
  record Open(UserSession session, User user) {}

  /** The session under its row's lock. */
  Optional<Open> findLocked(UUID id) {
    return sessions
        .findLocked(id)
        .filter(session -> session.open(clock.instant()))
        .flatMap(
            session ->
                users
                    .find(session.userId())
                    .filter(User::active)
                    .map(user -> new Open(session, user)));
  }
}
