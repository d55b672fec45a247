package io.uprava.users.repository;

import io.uprava.common.sql.NewestFirst;
import io.uprava.common.sql.SqlConditions;

/** The SQL of lists of steps of signing in, {@code sign_in_event e}. */
public final class SignInEventQuery {

  public static final NewestFirst ORDER = new NewestFirst("sign_in_event", "e", "at");

  private SignInEventQuery() {}

  public static SqlConditions conditions(SignInEventFilter filter) {
    return new SqlConditions()
        .andIfId("e.user_id", filter.userId())
        .andIfGiven("e.email = ?", filter.email())
        .andIfGiven("e.ip = ?", filter.ip())
        .andWithin("e.at", filter.from(), filter.to())
        .andIfConstant("e.outcome", filter.outcome())
        .andIfConstant("e.denial_reason", filter.denialReason());
  }
}
