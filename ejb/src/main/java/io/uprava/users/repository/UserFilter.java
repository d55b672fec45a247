package io.uprava.users.repository;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.ListConditions;
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

  /**
   * What a list of users is narrowed down by: {@code q}, {@code role}, {@code status}, {@code
   * language}, {@code from}, {@code to} and {@code sort}.
   */
  public static UserFilter of(ListConditions conditions) {
    return new UserFilter(
        conditions.text("q"),
        conditions.constant(Role.class, "role"),
        conditions.constant(UserStatus.class, "status"),
        conditions.constant(Language.class, "language"),
        conditions.dayBegin("from"),
        conditions.dayEnd("to"),
        conditions.constant(UserSort.class, "sort"));
  }

  /** Every user, the newest first. */
  public static UserFilter all() {
    return new UserFilter(null, null, null, null, null, null, null);
  }
}
