package io.uprava.payments.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.job.QueueDepth;
import io.uprava.payments.entity.AttemptStatus;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentAttempt;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TransactionType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Movements of money and the calls that were made for them. */
@ApplicationScoped
public class PaymentLedgerRepository {

  private static final String DUE =
      """
      SELECT * FROM payment_attempt WHERE next_check_at <= CAST(? AS timestamptz)
      ORDER BY next_check_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

  private static final String DECIDE =
      """
      UPDATE payment_transaction SET decided_by = CAST(? AS uuid)
      WHERE id = CAST(? AS uuid) AND status = 'PENDING_APPROVAL' AND decided_by IS NULL
        AND requested_by IS DISTINCT FROM CAST(? AS uuid)""";

  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(next_check_at)) * 1000 AS bigint)
      FROM payment_attempt WHERE next_check_at <= CAST(? AS timestamptz)""";

  @PersistenceContext EntityManager entities;

  public void add(PaymentTransaction transaction) {
    entities.persist(transaction);
  }

  public void add(PaymentAttempt attempt) {
    entities.persist(attempt);
  }

  /**
   * @throws NotFound {@code refund-not-found}
   */
  public PaymentTransaction getTransaction(UUID id) {
    return Optional.ofNullable(entities.find(PaymentTransaction.class, id))
        .orElseThrow(() -> new NotFound("refund-not-found"));
  }

  /** All movements of a payment, oldest first. */
  public List<PaymentTransaction> transactions(UUID paymentId) {
    return entities
        .createQuery(
            "SELECT t FROM PaymentTransaction t WHERE t.paymentId = :payment"
                + " ORDER BY t.requestedAt, t.id",
            PaymentTransaction.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }

  public List<PaymentTransaction> transactions(UUID paymentId, TransactionType type) {
    return transactions(paymentId).stream().filter(t -> t.type() == type).toList();
  }

  /**
   * Claims the decision on a refund for a second person; one statement, so that neither its author
   * nor two people at once can.
   *
   * @return whether the claim was granted
   */
  public boolean claimDecision(UUID transactionId, UUID person) {
    return entities
            .createNativeQuery(DECIDE)
            .setParameter(1, person.toString())
            .setParameter(2, transactionId.toString())
            .setParameter(3, person.toString())
            .executeUpdate()
        == 1;
  }

  public void refresh(PaymentTransaction transaction) {
    entities.refresh(transaction);
  }

  /**
   * @throws NotFound {@code attempt-not-found}
   */
  public PaymentAttempt getAttempt(UUID id) {
    return Optional.ofNullable(entities.find(PaymentAttempt.class, id))
        .orElseThrow(() -> new NotFound("attempt-not-found"));
  }

  /**
   * The call with its payment, whose row is locked first, so that the outcome is read under the
   * lock.
   *
   * @throws NotFound {@code attempt-not-found}
   */
  public PaymentCall getLockedCall(UUID attemptId) {
    UUID paymentId =
        entities
            .createQuery("SELECT a.paymentId FROM PaymentAttempt a WHERE a.id = :id", UUID.class)
            .setParameter("id", attemptId)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("attempt-not-found"));
    Payment payment = entities.find(Payment.class, paymentId, LockModeType.PESSIMISTIC_WRITE);
    PaymentAttempt attempt = getAttempt(attemptId);
    UUID movement = attempt.transactionId();
    return new PaymentCall(payment, attempt, movement == null ? null : getTransaction(movement));
  }

  /** All calls made for a payment, oldest first. */
  public List<PaymentAttempt> attempts(UUID paymentId) {
    return entities
        .createQuery(
            "SELECT a FROM PaymentAttempt a WHERE a.paymentId = :payment"
                + " ORDER BY a.createdAt, a.id",
            PaymentAttempt.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }

  public List<PaymentAttempt> openAttempts(UUID paymentId) {
    return attempts(paymentId).stream().filter(PaymentAttempt::open).toList();
  }

  public int unknownAttempts(UUID paymentId) {
    return (int)
        attempts(paymentId).stream().filter(a -> a.status() == AttemptStatus.UNKNOWN).count();
  }

  /** The call that has to be looked into first, locked for this transaction. */
  public Optional<PaymentAttempt> findDue(Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(DUE, PaymentAttempt.class)
            .setParameter(1, now.toString())
            .getResultList();
    return rows.stream().map(PaymentAttempt.class::cast).findFirst();
  }

  /** How many calls are due to be looked into, and since when the oldest is. */
  public QueueDepth depth(Instant now) {
    return QueueDepth.of(
        entities.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult());
  }
}
