package io.uprava.reports.service;

import java.sql.SQLException;

/** Whether a statement failed because it ran into its time limit. */
final class StatementTimeout {

  /** What PostgreSQL calls it, as it does a statement that was called off. */
  private static final String STATE = "57014";

  private StatementTimeout() {}

  static boolean caused(Throwable failure) {
    return failure instanceof SQLException refusal && STATE.equals(refusal.getSQLState());
  }
}
