package io.uprava.reports.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL expects of a statement before it runs.
 *
 * @param cost in the planner's own unit
 */
record PlannerEstimate(double cost, long rows) {

  static final String EXPLAIN = "EXPLAIN ";

  private static final Pattern FIRST_LINE =
      Pattern.compile("cost=[\\d.]+\\.\\.(\\d+\\.\\d+) rows=(\\d+)");

  /** Reads the first line of a plan, which is about the whole statement. */
  static PlannerEstimate read(ResultSet plan) throws SQLException {
    plan.next();
    Matcher line = FIRST_LINE.matcher(plan.getString(1));
    if (!line.find()) {
      throw new SQLException("a plan without an estimate: " + plan.getString(1));
    }
    return new PlannerEstimate(Double.parseDouble(line.group(1)), Long.parseLong(line.group(2)));
  }
}
