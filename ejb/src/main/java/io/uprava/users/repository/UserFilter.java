package io.uprava.users.repository;

import io.uprava.common.entity.Language;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import java.time.Instant;

/**
 * Which users are wanted; null means any.
 *
 * @param q part of address, name or phone; under three characters the beginning of one
 * @param createdFrom inclusive
 * @param createdTo exclusive
 */
public record UserFilter(
    String q,
    Role role,
    UserStatus status,
    Language language,
    Instant createdFrom,
    Instant createdTo,
    UserSort sort) {

  public UserFilter {
    sort = sort == null ? UserSort.CREATED_AT_DESC : sort;
  }

  /** Every user, the newest first. */
  public static UserFilter all() {
    return new UserFilter(null, null, null, null, null, null, null);
  }
}
