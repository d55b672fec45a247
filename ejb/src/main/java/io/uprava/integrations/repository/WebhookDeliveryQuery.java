package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import java.util.List;
import java.util.Objects;

/**
 * The SQL of a {@link WebhookDeliveryFilter}, newest first. States stand in the text, so that
 * partial indexes serve it; all else is a parameter, written as text.
 */
final class WebhookDeliveryQuery {

  private final SqlConditions conditions = new SqlConditions();

  WebhookDeliveryQuery(WebhookDeliveryFilter filter) {
    conditions
        .andIfGiven("subscription_id = CAST(? AS uuid)", text(filter.subscriptionId()))
        .andIfGiven("event_type = ?", filter.eventType())
        .andIfGiven("subject_id = CAST(? AS uuid)", text(filter.subjectId()))
        .andIfGiven("created_at >= CAST(? AS timestamptz)", text(filter.from()))
        .andIfGiven("created_at < CAST(? AS timestamptz)", text(filter.to()));
    if (filter.status() != null) {
      conditions.and(condition(filter.status()));
    }
  }

  /** Continues behind a row. */
  void after(Cursor cursor) {
    conditions.and(
        "(created_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
  }

  String sql(int limit) {
    return "SELECT * FROM webhook_delivery"
        + conditions.where()
        + " ORDER BY created_at DESC, id DESC LIMIT "
        + limit;
  }

  /** The parameters in their order. */
  List<Object> values() {
    return conditions.values();
  }

  /** The second half is what the indexes of deliveries that are not done are made for. */
  private static String condition(WebhookDeliveryStatus status) {
    String open = status == WebhookDeliveryStatus.DELIVERED ? "" : " AND status <> 'DELIVERED'";
    return "status = '" + status.name() + "'" + open;
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }
}
