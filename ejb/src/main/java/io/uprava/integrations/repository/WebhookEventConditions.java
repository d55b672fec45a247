package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.sql.SqlConditions;
import java.util.List;
import java.util.Objects;

/**
 * The SQL of a {@link WebhookEventFilter}. States stand in the text, so that partial indexes serve
 * them; everything people type is a parameter, always passed as text.
 */
public final class WebhookEventConditions {

  /** The order of every list of events. */
  public static final String NEWEST_FIRST = "ORDER BY received_at DESC, id DESC";

  private final SqlConditions conditions = new SqlConditions();

  public WebhookEventConditions(WebhookEventFilter filter) {
    if (filter.status() != null) {
      fixed("status = '" + filter.status().name() + "'");
    }
    conditions
        .andIfGiven("provider = ?", filter.provider())
        .andIfGiven("type = ?", filter.type())
        .andIfGiven("subject_id = CAST(? AS uuid)", text(filter.subjectId()))
        .andIfGiven("received_at >= CAST(? AS timestamptz)", text(filter.from()))
        .andIfGiven("received_at < CAST(? AS timestamptz)", text(filter.to()));
    if (filter.q() != null) {
      conditions.and("(provider_event_id = ? OR object_id = ?)", filter.q(), filter.q());
    }
  }

  /** Of the table {@code webhook_event}. */
  public SqlConditions conditions() {
    return conditions;
  }

  /** Continues behind a row. */
  WebhookEventConditions after(Cursor cursor) {
    conditions.and(
        "(received_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))",
        cursor.instant(0).toString(),
        cursor.id().toString());
    return this;
  }

  /** A condition without a parameter. */
  WebhookEventConditions fixed(String condition) {
    conditions.and(condition);
    return this;
  }

  String where() {
    return conditions.where();
  }

  List<Object> values() {
    return conditions.values();
  }

  private static String text(Object value) {
    return Objects.toString(value, null);
  }
}
