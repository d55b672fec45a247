package io.uprava.users.repository;

import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.SignInEvent;
import io.uprava.users.entity.SignInOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>();
    restrict(conditions, parameters, "e.userId = :userId", "userId", filter.userId());
    restrict(conditions, parameters, "e.email = :email", "email", filter.email());
    restrict(conditions, parameters, "e.ip = :ip", "ip", filter.ip());
    restrict(conditions, parameters, "e.outcome = :outcome", "outcome", filter.outcome());
    restrict(conditions, parameters, "e.denialReason = :denial", "denial", filter.denialReason());
    restrict(conditions, parameters, "e.at >= :from", "from", filter.from());
    restrict(conditions, parameters, "e.at < :to", "to", filter.to());
    page.after(NEWEST, 1)
        .ifPresent(
            cursor -> {
              conditions.add("(e.at < :last OR (e.at = :last AND e.id < :lastId))");
              parameters.put("last", cursor.instant(0));
              parameters.put("lastId", cursor.id());
            });
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    var query =
        entities.createQuery(
            "SELECT e FROM SignInEvent e" + where + " ORDER BY e.at DESC, e.id DESC",
            SignInEvent.class);
    parameters.forEach(query::setParameter);
    List<SignInEvent> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, event -> Cursor.at(NEWEST, event.id(), event.at()));
  }

  private static void restrict(
      List<String> conditions,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  public int deleteBefore(Instant limit) {
    return entities
        .createQuery("DELETE FROM SignInEvent e WHERE e.at < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
