package io.uprava.payments.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.payments.entity.Difference;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.ReconciliationGap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Differences between the provider and us. */
@ApplicationScoped
public class ReconciliationGapRepository {

  private static final String ORDER = "found_at.desc";

  @PersistenceContext EntityManager entities;

  /** Remembers a difference; one that is open already is only seen again. */
  public void note(Payment payment, Difference difference, Instant now) {
    Optional<ReconciliationGap> known =
        open(payment.id()).stream()
            .filter(gap -> gap.providerId().equals(difference.providerId()))
            .filter(gap -> gap.kind() == difference.kind())
            .findFirst();
    known.ifPresentOrElse(
        gap -> gap.seen(difference, now),
        () -> entities.persist(new ReconciliationGap(payment, difference, now)));
  }

  public List<ReconciliationGap> open(UUID paymentId) {
    return entities
        .createQuery(
            "SELECT g FROM ReconciliationGap g WHERE g.paymentId = :payment AND g.status = :open",
            ReconciliationGap.class)
        .setParameter("payment", paymentId)
        .setParameter("open", GapStatus.OPEN)
        .getResultList();
  }

  /**
   * @throws NotFound {@code gap-not-found}
   */
  public ReconciliationGap getLocked(UUID id) {
    return Optional.ofNullable(
            entities.find(ReconciliationGap.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("gap-not-found"));
  }

  /**
   * @throws NotFound {@code gap-not-found}
   */
  public ReconciliationGap get(UUID id) {
    return Optional.ofNullable(entities.find(ReconciliationGap.class, id))
        .orElseThrow(() -> new NotFound("gap-not-found"));
  }

  /** Differences with their payments, newest first; one statement. */
  public PageOf<PaymentGap> page(GapFilter filter, PageRequest page) {
    Optional<Cursor> after = page.after(ORDER, 1);
    Map<String, Object> wanted = wanted(filter);
    List<String> conditions = new ArrayList<>(List.of("p.id = g.paymentId"));
    wanted.keySet().forEach(field -> conditions.add("g." + field + " = :" + field));
    after.ifPresent(
        cursor -> conditions.add("(g.foundAt < :at OR g.foundAt = :at AND g.id < :after)"));
    TypedQuery<PaymentGap> query =
        entities.createQuery(
            "SELECT NEW io.uprava.payments.repository.PaymentGap(g, p)"
                + " FROM ReconciliationGap g, Payment p WHERE "
                + String.join(" AND ", conditions)
                + " ORDER BY g.foundAt DESC, g.id DESC",
            PaymentGap.class);
    wanted.forEach(query::setParameter);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("after", cursor.id()));
    List<PaymentGap> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(ORDER, row.gap().id(), row.gap().foundAt()));
  }

  private static Map<String, Object> wanted(GapFilter filter) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("status", filter.status());
    wanted.put("kind", filter.kind());
    wanted.put("currency", filter.currency());
    wanted.put("paymentId", filter.paymentId());
    wanted.values().removeIf(Objects::isNull);
    return wanted;
  }

  /** How many differences of a payment nobody has settled. */
  public long countOpen(UUID paymentId) {
    return entities
        .createQuery(
            "SELECT COUNT(g) FROM ReconciliationGap g"
                + " WHERE g.paymentId = :payment AND g.status = :open",
            Long.class)
        .setParameter("payment", paymentId)
        .setParameter("open", GapStatus.OPEN)
        .getSingleResult();
  }
}
