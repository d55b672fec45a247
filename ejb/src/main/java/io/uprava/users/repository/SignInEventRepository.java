package io.uprava.users.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** History of signing in. */
@ApplicationScoped
public class SignInEventRepository {

  private static final String NEWEST = "at.desc";

  @PersistenceContext EntityManager entities;

  public void add(SignInEvent event) {
    entities.persist(event);
  }

  /** Whether somebody signed in with this address from this network address since then. */
  public boolean knows(String email, String ip, Instant since) {
    return !entities
        .createQuery(
            "SELECT e.id FROM SignInEvent e WHERE e.email = :email AND e.ip = :ip"
                + " AND e.outcome = :outcome AND e.at > :since",
            UUID.class)
        .setParameter("email", email)
        .setParameter("ip", ip)
        .setParameter("outcome", SignInOutcome.SIGNED_IN)
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** A page of the history, the newest first. */
  public PageOf<SignInEvent> page(SignInEventFilter filter, PageRequest page) {
    SignInEventQuery wanted = new SignInEventQuery(filter);
    page.after(NEWEST, 1).ifPresent(wanted::after);
    Query query = entities.createNativeQuery(wanted.sql(page.fetchSize()), SignInEvent.class);
    List<?> found = wanted.conditions().fill(query).getResultList();
    List<SignInEvent> rows = found.stream().map(SignInEvent.class::cast).toList();
    return PageOf.of(rows, page, event -> Cursor.at(NEWEST, event.id(), event.at()));
  }

  public int deleteBefore(Instant limit) {
    return entities
        .createQuery("DELETE FROM SignInEvent e WHERE e.at < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
