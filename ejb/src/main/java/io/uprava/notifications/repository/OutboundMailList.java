package io.uprava.notifications.repository;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.notifications.entity.OutboundMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The outbox as a list, newest first. */
@ApplicationScoped
public class OutboundMailList {

  @PersistenceContext EntityManager entityManager;

  /** A page of mails. */
  public PageOf<OutboundMail> page(MailFilter filter, PageRequest page) {
    return OutboundMailQuery.ORDER.page(
        entityManager,
        OutboundMail.class,
        OutboundMailQuery.conditions(filter),
        page,
        row -> OutboundMailQuery.ORDER.at(row.id(), row.createdAt()));
  }
}
