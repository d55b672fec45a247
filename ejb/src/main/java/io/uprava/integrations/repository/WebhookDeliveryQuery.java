package io.uprava.integrations.repository;

import io.uprava.common.sql.NewestFirst;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookDeliveryStatus;

/** The SQL of lists of deliveries, {@code webhook_delivery d}. */
public final class WebhookDeliveryQuery {

  public static final NewestFirst ORDER = new NewestFirst("webhook_delivery", "d", "created_at");

  private WebhookDeliveryQuery() {}

  public static SqlConditions conditions(WebhookDeliveryFilter filter) {
    SqlConditions conditions =
        new SqlConditions()
            .andIfId("d.subscription_id", filter.subscriptionId())
            .andIfGiven("d.event_type = ?", filter.eventType())
            .andIfId("d.subject_id", filter.subjectId())
            .andWithin("d.created_at", filter.from(), filter.to())
            .andIfConstant("d.status", filter.status());
    return open(filter.status()) ? conditions.and("d.status <> 'DELIVERED'") : conditions;
  }

  /** The indexes of deliveries that are not done are made for the condition that says so. */
  private static boolean open(WebhookDeliveryStatus status) {
    return status != null && status != WebhookDeliveryStatus.DELIVERED;
  }
}
