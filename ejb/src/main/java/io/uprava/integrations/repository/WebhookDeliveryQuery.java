package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a {@link WebhookDeliveryFilter}, newest first. States stand in the text, so that
 * partial indexes serve it; all else is a parameter, written as text.
 */
final class WebhookDeliveryQuery {

  private final List<String> conditions = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  WebhookDeliveryQuery(WebhookDeliveryFilter filter) {
    add("subscription_id = CAST(? AS uuid)", filter.subscriptionId());
    add("event_type = ?", filter.eventType());
    add("subject_id = CAST(? AS uuid)", filter.subjectId());
    add("created_at >= CAST(? AS timestamptz)", filter.from());
    add("created_at < CAST(? AS timestamptz)", filter.to());
    if (filter.status() != null) {
      conditions.add(condition(filter.status()));
    }
  }

  /** Continues behind a row. */
  void after(Cursor cursor) {
    conditions.add("(created_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))");
    values.add(cursor.instant(0).toString());
    values.add(cursor.id().toString());
  }

  String sql(int limit) {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return "SELECT * FROM webhook_delivery"
        + where
        + " ORDER BY created_at DESC, id DESC LIMIT "
        + limit;
  }

  /** The parameters in their order. */
  List<String> values() {
    return values;
  }

  /** The second half is what the indexes of deliveries that are not done are made for. */
  private static String condition(WebhookDeliveryStatus status) {
    String open = status == WebhookDeliveryStatus.DELIVERED ? "" : " AND status <> 'DELIVERED'";
    return "status = '" + status.name() + "'" + open;
  }

  private void add(String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value.toString());
    }
  }
}
