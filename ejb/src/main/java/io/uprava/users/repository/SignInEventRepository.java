package io.uprava.users.repository;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** History of signing in. */
@ApplicationScoped
public class SignInEventRepository {

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
    return SignInEventQuery.ORDER.page(
        entities,
        SignInEvent.class,
        SignInEventQuery.conditions(filter),
        page,
        row -> SignInEventQuery.ORDER.at(row.id(), row.at()));
  }

  public int deleteBefore(Instant limit) {
    return entities
        .createQuery("DELETE FROM SignInEvent e WHERE e.at < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
