package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookDelivery;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Deliveries as they are listed, newest first, and taken again by the hundred. States stand in the
 * text of a statement, so that partial indexes serve it; all else is a parameter.
 */
@ApplicationScoped
public class WebhookDeliveryList {

  private static final String NEWEST = "created_at.desc";

  private static final String RESEND =
      """
      UPDATE webhook_delivery
      SET status = 'PENDING', settled_at = NULL, attempts_before = attempts, version = version + 1,
        next_attempt_at = CAST(? AS timestamptz), give_up_at = CAST(? AS timestamptz)
      WHERE subscription_id = CAST(? AS uuid) AND status IN (%s) AND event_type <> 'ping'
        AND created_at >= CAST(? AS timestamptz) AND created_at < CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  /** A page of deliveries. */
  public PageOf<WebhookDelivery> page(WebhookDeliveryFilter filter, PageRequest page) {
    List<String> conditions = new ArrayList<>();
    List<String> values = new ArrayList<>();
    add(conditions, values, "subscription_id = CAST(? AS uuid)", filter.subscriptionId());
    add(conditions, values, "event_type = ?", filter.eventType());
    add(conditions, values, "subject_id = CAST(? AS uuid)", filter.subjectId());
    add(conditions, values, "created_at >= CAST(? AS timestamptz)", filter.from());
    add(conditions, values, "created_at < CAST(? AS timestamptz)", filter.to());
    if (filter.status() != null) {
      conditions.add(condition(filter.status()));
    }
    page.after(NEWEST, 1)
        .ifPresent(
            cursor -> {
              conditions.add("(created_at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))");
              values.add(cursor.instant(0).toString());
              values.add(cursor.id().toString());
            });
    List<WebhookDelivery> rows = rows(conditions, values, page.fetchSize());
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.createdAt()));
  }

  private static String condition(WebhookDeliveryStatus status) {
    String open = status == WebhookDeliveryStatus.DELIVERED ? "" : " AND status <> 'DELIVERED'";
    return "status = '" + status.name() + "'" + open;
  }

  private static void add(
      List<String> conditions, List<String> values, String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value.toString());
    }
  }

  private List<WebhookDelivery> rows(List<String> conditions, List<String> values, int limit) {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    Query query =
        entities.createNativeQuery(
            "SELECT * FROM webhook_delivery"
                + where
                + " ORDER BY created_at DESC, id DESC LIMIT "
                + limit,
            WebhookDelivery.class);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(WebhookDelivery.class::cast).toList();
  }

  /**
   * Makes settled deliveries due again, in one statement.
   *
   * @param status DELIVERED or FAILED, null for both
   * @return how many
   */
  public int resend(
      UUID subscriptionId, WebhookDeliveryStatus status, Instant from, Instant to, Instant now) {
    String states = status == null ? "'DELIVERED', 'FAILED'" : "'" + status.name() + "'";
    return entities
        .createNativeQuery(RESEND.formatted(states))
        .setParameter(1, now.toString())
        .setParameter(2, now.plus(WebhookDelivery.PATIENCE).toString())
        .setParameter(3, subscriptionId.toString())
        .setParameter(4, from.toString())
        .setParameter(5, to.toString())
        .executeUpdate();
  }
}
