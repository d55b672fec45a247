package io.uprava.notifications.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.notifications.entity.OutboundMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** The outbox as a list, newest first. */
@ApplicationScoped
public class OutboundMailList {

  private static final String NEWEST_FIRST = "created_at.desc";

  @PersistenceContext EntityManager entityManager;

  /** A page of mails. */
  public PageOf<OutboundMail> page(MailFilter filter, PageRequest page) {
    OutboundMailQuery wanted = new OutboundMailQuery(filter);
    page.after(NEWEST_FIRST, 1).ifPresent(wanted::after);
    Query query = entityManager.createNativeQuery(wanted.sql(page.fetchSize()), OutboundMail.class);
    List<?> found = wanted.conditions().fill(query).getResultList();
    List<OutboundMail> rows = found.stream().map(OutboundMail.class::cast).toList();
    return PageOf.of(rows, page, mail -> Cursor.at(NEWEST_FIRST, mail.id(), mail.createdAt()));
  }
}
