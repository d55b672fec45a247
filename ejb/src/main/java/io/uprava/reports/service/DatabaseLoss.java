package io.uprava.reports.service;

import java.sql.SQLException;

/** Whether work failed because the database went away, so that it may succeed when it is back. */
final class DatabaseLoss {

  private DatabaseLoss() {}

  /** Looks for the SQL states of broken connections (08) and of a server that ends (57P). */
  static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
        String state = refusal.getSQLState();
        return state.startsWith("08") || state.startsWith("57P");
      }
    }
    return false;
  }
}
