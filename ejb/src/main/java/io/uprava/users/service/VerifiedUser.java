package io.uprava.users.service;

import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import java.util.Set;
import java.util.UUID;

/** Somebody who just answered a mailed code; what a session is opened for. */
public record VerifiedUser(
    UUID userId, String email, long tokenEpoch, Set<Role> roles, UserView view) {

  static VerifiedUser of(User user) {
    return new VerifiedUser(
        user.id(), user.email(), user.tokenEpoch(), user.roles(), UserView.of(user));
  }
}
