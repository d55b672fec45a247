package io.uprava.payments.repository;

import io.uprava.common.error.NotFound;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Differences between the provider and us. */
@ApplicationScoped
public class ReconciliationGapRepository {

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

  /** Differences with their payments, newest first; two statements. */
  public PageOf<PaymentGap> page(GapFilter filter, PageRequest page) {
    PageOf<ReconciliationGap> gaps =
        GapQuery.ORDER.page(
            entities,
            ReconciliationGap.class,
            GapQuery.conditions(filter),
            page,
            gap -> GapQuery.ORDER.at(gap.id(), gap.foundAt()));
    Map<UUID, Payment> payments = payments(gaps.items());
    return gaps.map(gap -> new PaymentGap(gap, payments.get(gap.paymentId())));
  }

  private Map<UUID, Payment> payments(List<ReconciliationGap> gaps) {
    if (gaps.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("SELECT p FROM Payment p WHERE p.id IN :ids", Payment.class)
        .setParameter("ids", gaps.stream().map(ReconciliationGap::paymentId).distinct().toList())
        .getResultStream()
        .collect(Collectors.toMap(Payment::id, Function.identity()));
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
