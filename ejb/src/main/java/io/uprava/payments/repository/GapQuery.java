package io.uprava.payments.repository;

import io.uprava.common.sql.NewestFirst;
import io.uprava.common.sql.SqlConditions;

/** The SQL of lists of differences, {@code reconciliation_gap g}. */
public final class GapQuery {

  public static final NewestFirst ORDER = new NewestFirst("reconciliation_gap", "g", "found_at");

  private GapQuery() {}

  public static SqlConditions conditions(GapFilter filter) {
    return new SqlConditions()
        .andIfGiven("g.currency = ?", filter.currency())
        .andIfId("g.payment_id", filter.paymentId())
        .andWithin("g.found_at", filter.from(), filter.to())
        .andIfConstant("g.status", filter.status())
        .andIfConstant("g.kind", filter.kind());
  }
}
