package io.uprava.notifications.repository;

import io.uprava.common.sql.NewestFirst;
import io.uprava.common.sql.SqlConditions;

/** The SQL of lists of mails, {@code outbound_mail m}. */
public final class OutboundMailQuery {

  public static final NewestFirst ORDER = new NewestFirst("outbound_mail", "m", "created_at");

  private OutboundMailQuery() {}

  public static SqlConditions conditions(MailFilter filter) {
    return new SqlConditions()
        .andIfGiven("m.recipient = ?", filter.recipient())
        .andWithin("m.created_at", filter.from(), filter.to())
        .andIfConstant("m.status", filter.status());
  }
}
