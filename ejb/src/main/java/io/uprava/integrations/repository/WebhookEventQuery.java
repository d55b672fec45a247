package io.uprava.integrations.repository;

import io.uprava.common.sql.NewestFirst;
import io.uprava.common.sql.SqlConditions;

/** The SQL of lists of inbound events, {@code webhook_event e}. */
public final class WebhookEventQuery {

  public static final NewestFirst ORDER = new NewestFirst("webhook_event", "e", "received_at");

  private WebhookEventQuery() {}

  public static SqlConditions conditions(WebhookEventFilter filter) {
    SqlConditions conditions =
        new SqlConditions()
            .andIfConstant("e.status", filter.status())
            .andIfGiven("e.provider = ?", filter.provider())
            .andIfGiven("e.type = ?", filter.type())
            .andIfId("e.subject_id", filter.subjectId())
            .andWithin("e.received_at", filter.from(), filter.to());
    return filter.q() == null
        ? conditions
        : conditions.and("(e.provider_event_id = ? OR e.object_id = ?)", filter.q(), filter.q());
  }
}
