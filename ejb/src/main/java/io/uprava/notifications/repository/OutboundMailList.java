package io.uprava.notifications.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageRequest;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.entity.OutboundMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outbox as a list, newest first. */
@ApplicationScoped
public class OutboundMailList {

  public static final String NEWEST_FIRST = "created_at.desc";

  @PersistenceContext EntityManager entityManager;

  /**
   * One row more than a page.
   *
   * @param recipient null for all
   * @param status null for all
   */
  public List<OutboundMail> list(String recipient, MailStatus status, PageRequest page) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("SELECT m FROM OutboundMail m WHERE 1 = 1");
    if (recipient != null) {
      text.append(" AND m.recipient = :recipient");
      values.put("recipient", recipient);
    }
    if (status != null) {
      text.append(" AND m.status = :status");
      values.put("status", status);
    }
    Optional<Cursor> after = page.after(NEWEST_FIRST, 1);
    if (after.isPresent()) {
      text.append(" AND (m.createdAt < :at OR (m.createdAt = :at AND m.id < :id))");
      values.put("at", after.get().instant(0));
      values.put("id", after.get().id());
    }
    text.append(" ORDER BY m.createdAt DESC, m.id DESC");
    TypedQuery<OutboundMail> query = entityManager.createQuery(text.toString(), OutboundMail.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(page.fetchSize()).getResultList();
  }
}
