package io.uprava.notifications.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.job.QueueDepth;
import io.uprava.notifications.entity.OutboundMail;
import io.uprava.notifications.entity.OutboundMailAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails and their attempts. Rows taken for work are locked, and skipped when another node has them.
 */
@ApplicationScoped
public class OutboundMailRepository {

  private static final String DUE =
      """
      SELECT * FROM outbound_mail
      WHERE status = 'PENDING' AND next_attempt_at <= CAST(? AS timestamptz)
        AND (valid_until IS NULL OR valid_until > CAST(? AS timestamptz))
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

  private static final String EXPIRED =
      """
      SELECT * FROM outbound_mail
      WHERE status = 'PENDING' AND valid_until <= CAST(? AS timestamptz)
      ORDER BY next_attempt_at LIMIT %d FOR UPDATE SKIP LOCKED""";

  private static final String LOST =
      """
      SELECT * FROM outbound_mail
      WHERE status = 'SENDING' AND lease_until <= CAST(? AS timestamptz)
      ORDER BY lease_until LIMIT %d FOR UPDATE SKIP LOCKED""";

  private static final String DEPTH =
      """
      SELECT count(*), CAST(extract(epoch FROM min(next_attempt_at)) * 1000 AS bigint)
      FROM outbound_mail WHERE status = 'PENDING' AND next_attempt_at <= CAST(? AS timestamptz)""";

  private static final String PURGE =
      "DELETE FROM outbound_mail WHERE settled_at < CAST(? AS timestamptz)";

  @PersistenceContext EntityManager entityManager;

  public void add(OutboundMail mail) {
    entityManager.persist(mail);
  }

  public void add(OutboundMailAttempt attempt) {
    entityManager.persist(attempt);
  }

  /** The mail that has been due longest, locked for this transaction. */
  public Optional<OutboundMail> findDue(Instant now) {
    return locked(DUE, now, now).stream().findFirst();
  }

  /** Waiting mails whose time of use is over, locked for this transaction. */
  public List<OutboundMail> findExpired(Instant now, int limit) {
    return locked(EXPIRED.formatted(limit), now);
  }

  /** Mails whose sender's lease ran out, locked for this transaction. */
  public List<OutboundMail> findLost(Instant now, int limit) {
    return locked(LOST.formatted(limit), now);
  }

  /**
   * @throws NotFound {@code mail-not-found}
   */
  public OutboundMail get(UUID id) {
    return Optional.ofNullable(entityManager.find(OutboundMail.class, id))
        .orElseThrow(() -> new NotFound("mail-not-found"));
  }

  /**
   * @throws NotFound {@code mail-not-found}
   */
  public OutboundMailAttempt getAttempt(UUID id) {
    return Optional.ofNullable(entityManager.find(OutboundMailAttempt.class, id))
        .orElseThrow(() -> new NotFound("mail-not-found"));
  }

  /** The attempt of that number. */
  public Optional<OutboundMailAttempt> findAttempt(UUID mailId, int number) {
    return attempts(mailId).stream().filter(attempt -> attempt.number() == number).findFirst();
  }

  /** All attempts of a mail, oldest first. */
  public List<OutboundMailAttempt> attempts(UUID mailId) {
    return entityManager
        .createQuery(
            "SELECT a FROM OutboundMailAttempt a WHERE a.mail.id = :mail ORDER BY a.number",
            OutboundMailAttempt.class)
        .setParameter("mail", mailId)
        .getResultList();
  }

  /** How many mails are due and since when the oldest of them is. */
  public QueueDepth depth(Instant now) {
    return QueueDepth.of(
        entityManager.createNativeQuery(DEPTH).setParameter(1, now.toString()).getSingleResult());
  }

  /** Removes mails settled before a moment, with their attempts. */
  public int deleteSettledBefore(Instant moment) {
    return entityManager
        .createNativeQuery(PURGE)
        .setParameter(1, moment.toString())
        .executeUpdate();
  }

  private List<OutboundMail> locked(String sql, Instant... moments) {
    Query query = entityManager.createNativeQuery(sql, OutboundMail.class);
    for (int i = 0; i < moments.length; i++) {
      query.setParameter(i + 1, moments[i].toString());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(OutboundMail.class::cast).toList();
  }
}
