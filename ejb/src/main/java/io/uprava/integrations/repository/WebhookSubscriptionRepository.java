package io.uprava.integrations.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions that were not removed, and how their endpoints fare. */
@ApplicationScoped
public class WebhookSubscriptionRepository {

  private static final String NEWEST = "created_at.desc";
  private static final String PRESENT = " FROM WebhookSubscription s WHERE s.removedAt IS NULL";

  private static final String FAILED =
      """
      UPDATE webhook_subscription
      SET failures = failures + 1, failing_since = coalesce(failing_since, CAST(? AS timestamptz))
      WHERE id = CAST(? AS uuid)""";

  private static final String RECOVERED =
      """
      UPDATE webhook_subscription
      SET failures = 0, failing_since = NULL, last_success_at = CAST(? AS timestamptz)
      WHERE id = CAST(? AS uuid)""";

  private static final String FORGET =
      """
      UPDATE webhook_subscription SET failures = 0, failing_since = NULL
      WHERE id = CAST(? AS uuid)""";

  private static final String PURGE =
      """
      DELETE FROM webhook_subscription AS s
      WHERE s.removed_at < CAST(? AS timestamptz)
        AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.subscription_id = s.id)""";

  @PersistenceContext EntityManager entities;

  public void add(WebhookSubscription subscription) {
    entities.persist(subscription);
    entities.flush();
  }

  /** Writes what changed now, so that versions are those stored. */
  public void flush() {
    entities.flush();
  }

  /** All of them; a company has few. */
  public List<WebhookSubscription> findAll() {
    return entities.createQuery("SELECT s" + PRESENT, WebhookSubscription.class).getResultList();
  }

  public Optional<WebhookSubscription> find(UUID id) {
    return entities
        .createQuery("SELECT s" + PRESENT + " AND s.id = :id", WebhookSubscription.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Takes the row's lock, so that decisions on this subscription follow one another. */
  public Optional<WebhookSubscription> findLocked(UUID id) {
    Optional<WebhookSubscription> found = find(id);
    found.ifPresent(one -> entities.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** A page of subscriptions, the newest first. */
  public PageOf<WebhookSubscription> page(PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    String from =
        after.isEmpty() ? "" : " AND (s.createdAt < :at OR (s.createdAt = :at AND s.id < :id))";
    var query =
        entities.createQuery(
            "SELECT s" + PRESENT + from + " ORDER BY s.createdAt DESC, s.id DESC",
            WebhookSubscription.class);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id()));
    List<WebhookSubscription> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.createdAt()));
  }

  /** Counts a failed attempt. */
  public void noteFailure(UUID id, Instant now) {
    note(FAILED, id, now);
  }

  /** Counts a successful attempt, which forgets the failures before. */
  public void noteSuccess(UUID id, Instant now) {
    note(RECOVERED, id, now);
  }

  /** Counts failures anew. */
  public void forgetFailures(UUID id) {
    entities.createNativeQuery(FORGET).setParameter(1, id.toString()).executeUpdate();
  }

  private void note(String sql, UUID id, Instant now) {
    entities
        .createNativeQuery(sql)
        .setParameter(1, now.toString())
        .setParameter(2, id.toString())
        .executeUpdate();
  }

  /** Deletes subscriptions that were removed before a moment and of which no log is left. */
  public int deleteRemovedBefore(Instant moment) {
    return entities.createNativeQuery(PURGE).setParameter(1, moment.toString()).executeUpdate();
  }
}
