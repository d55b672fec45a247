package io.uprava.payments.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.StaleVersion;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments by id, key and link. */
@ApplicationScoped
public class PaymentRepository {

  @PersistenceContext EntityManager entities;

  public void add(Payment payment) {
    entities.persist(payment);
    entities.flush();
  }

  /**
   * @throws NotFound {@code payment-not-found}
   */
  public Payment get(UUID id) {
    return Optional.ofNullable(entities.find(Payment.class, id))
        .orElseThrow(() -> new NotFound("payment-not-found"));
  }

  /**
   * The payment with its row locked, so that changes of one payment follow one another.
   *
   * @throws NotFound {@code payment-not-found}
   */
  public Payment getLocked(UUID id) {
    return findLocked(id).orElseThrow(() -> new NotFound("payment-not-found"));
  }

  /**
   * @param expectedVersion what the caller has seen, null to take whatever is stored
   * @throws NotFound {@code payment-not-found}
   * @throws StaleVersion when somebody changed it meanwhile
   */
  public Payment getLocked(UUID id, Long expectedVersion) {
    Payment payment = getLocked(id);
    if (expectedVersion != null) {
      payment.requireVersion(expectedVersion);
    }
    return payment;
  }

  public Optional<Payment> findLocked(UUID id) {
    return Optional.ofNullable(entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public boolean taken(String externalKey) {
    return !entities
        .createQuery("SELECT p.id FROM Payment p WHERE p.externalKey = :key", UUID.class)
        .setParameter("key", externalKey)
        .getResultList()
        .isEmpty();
  }

  /**
   * @param hash of the link's token
   */
  public Optional<Payment> findByLink(byte[] hash) {
    return entities
        .createQuery("SELECT p FROM Payment p WHERE p.linkHash = :hash", Payment.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /**
   * Payments that are open or changed since a moment, in the order of their ids.
   *
   * @param after id of the last one of the batch before, null for the first batch
   */
  public List<UUID> toCompare(Instant since, UUID after, int limit) {
    return entities
        .createQuery(
            "SELECT p.id FROM Payment p WHERE p.id > :after AND (p.status IN :open"
                + " OR p.updatedAt >= :since) ORDER BY p.id",
            UUID.class)
        .setParameter("after", after == null ? new UUID(0, 0) : after)
        .setParameter(
            "open", Arrays.stream(PaymentStatus.values()).filter(PaymentStatus::open).toList())
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Writes what changed now, so that the version that is shown is the stored one. */
  public void flush() {
    entities.flush();
  }
}
