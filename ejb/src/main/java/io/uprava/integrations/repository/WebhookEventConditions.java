package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of a {@link WebhookEventFilter}. States stand in the text, so that partial indexes serve
 * them; everything people type is a parameter, always passed as text.
 */
final class WebhookEventConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  WebhookEventConditions(WebhookEventFilter filter) {
    if (filter.status() != null) {
      fixed("status = '" + filter.status().name() + "'");
    }
    add("provider = ?", filter.provider());
    add("type = ?", filter.type());
    add("subject_id = CAST(? AS uuid)", filter.subjectId());
    add("received_at >= CAST(? AS timestamptz)", filter.from());
    add("received_at < CAST(? AS timestamptz)", filter.to());
    if (filter.q() != null) {
      fixed("(provider_event_id = ? OR object_id = ?)");
      values.add(filter.q());
      values.add(filter.q());
    }
  }

  /** Continues behind a row. */
  WebhookEventConditions after(Cursor cursor) {
    fixed("(received_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))");
    values.add(cursor.instant(0).toString());
    values.add(cursor.id().toString());
    return this;
  }

  /** A condition without a parameter. */
  WebhookEventConditions fixed(String condition) {
    conditions.add(condition);
    return this;
  }

  String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  List<String> values() {
    return List.copyOf(values);
  }

  private void add(String condition, Object value) {
    if (value != null) {
      fixed(condition);
      values.add(value.toString());
    }
  }
}
