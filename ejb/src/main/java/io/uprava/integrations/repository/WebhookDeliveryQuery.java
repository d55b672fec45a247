package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import java.util.Objects;

/**
 * The SQL of a {@link WebhookDeliveryFilter}, newest first. States stand in the text, so that
 * partial indexes serve it; all else is a parameter, written as text.
 */
public final class WebhookDeliveryQuery {

  /** The order of every list of deliveries. */
  public static final String NEWEST_FIRST = "ORDER BY d.created_at DESC, d.id DESC";

  private final SqlConditions conditions = new SqlConditions();

  public WebhookDeliveryQuery(WebhookDeliveryFilter filter) {
    conditions
        .andIfGiven("d.subscription_id = CAST(? AS uuid)", text(filter.subscriptionId()))
        .andIfGiven("d.event_type = ?", filter.eventType())
        .andIfGiven("d.subject_id = CAST(? AS uuid)", text(filter.subjectId()))
        .andIfGiven("d.created_at >= CAST(? AS timestamptz)", text(filter.from()))
        .andIfGiven("d.created_at < CAST(? AS timestamptz)", text(filter.to()));
    if (filter.status() != null) {
      conditions.and(condition(filter.status()));
    }
  }

  /** Continues behind a row. */
  void after(Cursor cursor) {
    conditions.and(
        "(d.created_at, d.id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
  }

  String sql(int limit) {
    return "SELECT d.* FROM webhook_delivery d"
        + conditions.where()
        + ' '
        + NEWEST_FIRST
        + " LIMIT "
        + limit;
  }

  /** Of the table {@code webhook_delivery d}. */
  public SqlConditions conditions() {
    return conditions;
  }

  /** The second half is what the indexes of deliveries that are not done are made for. */
  private static String condition(WebhookDeliveryStatus status) {
    String open = status == WebhookDeliveryStatus.DELIVERED ? "" : " AND d.status <> 'DELIVERED'";
    return "d.status = '" + status.name() + "'" + open;
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }
}
