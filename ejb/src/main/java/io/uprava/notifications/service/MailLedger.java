package io.uprava.notifications.service;

import io.uprava.common.job.NodeName;
import io.uprava.notifications.entity.AttemptOutcome;
import io.uprava.notifications.entity.OutboundMail;
import io.uprava.notifications.entity.OutboundMailAttempt;
import io.uprava.notifications.repository.OutboundMailRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the books of delivery: each step is a short transaction of its own, and sending happens
 * between two of them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailLedger {

  static final Duration LEASE = Duration.ofMinutes(2);

  private static final System.Logger LOG = System.getLogger(MailLedger.class.getName());
  private static final int BATCH = 100;
  private static final String LOST = "node-silent";

  private final SecureRandom random = new SecureRandom();

  @Inject OutboundMailRepository repository;
  @Inject NodeName node;
  @Inject Clock clock;

  /** Takes the mail that has been due longest, if there is one. */
  @PermitAll
  public Optional<TakenMail> take() {
    Instant now = clock.instant();
    return repository.findDue(now).map(mail -> begin(mail, now));
  }

  @PermitAll
  public void sent(TakenMail taken) {
    OutboundMailAttempt attempt = repository.getAttempt(taken.attemptId());
    OutboundMail mail = attempt.mail();
    Instant now = clock.instant();
    attempt.end(AttemptOutcome.SENT, null, now);
    if (mail.runs(attempt)) {
      mail.sent(now);
    }
    LOG.log(System.Logger.Level.INFO, "mail {0} sent: {1}", mail.id(), mail.template());
  }

  /**
   * Plans the next attempt, or gives up.
   *
   * @param permanent whether no further attempt can succeed
   */
  @PermitAll
  public void notSent(TakenMail taken, String error, boolean permanent) {
    OutboundMailAttempt attempt = repository.getAttempt(taken.attemptId());
    attempt.end(AttemptOutcome.FAILED, error, clock.instant());
    if (attempt.mail().runs(attempt)) {
      postponeOrFail(attempt.mail(), error, permanent);
    }
  }

  /**
   * Frees mails whose node died while it sent them, and gives up mails that are of no use any more.
   *
   * @return number of mails that can be sent again
   */
  @PermitAll
  public int reconcile() {
    Instant now = clock.instant();
    repository.findExpired(now, BATCH).forEach(mail -> expire(mail, now));
    List<OutboundMail> lost = repository.findLost(now, BATCH);
    for (OutboundMail mail : lost) {
      repository
          .findAttempt(mail.id(), mail.attempts())
          .ifPresent(attempt -> attempt.end(AttemptOutcome.LOST, LOST, now));
      mail.postpone(LOST, now);
      LOG.log(System.Logger.Level.WARNING, "mail {0} freed: {1}", mail.id(), LOST);
    }
    return lost.size();
  }

  private TakenMail begin(OutboundMail mail, Instant now) {
    OutboundMailAttempt attempt = mail.take(node.value(), now, LEASE);
    repository.add(attempt);
    return TakenMail.of(mail, attempt);
  }

  private void postponeOrFail(OutboundMail mail, String error, boolean permanent) {
    Instant now = clock.instant();
    Optional<Instant> next =
        permanent
            ? Optional.empty()
            : MailBackOff.next(mail.attempts(), now, mail.giveUpAt(), random);
    next.ifPresentOrElse(at -> mail.postpone(error, at), () -> mail.fail(error, now));
    UUID id = mail.id();
    LOG.log(System.Logger.Level.WARNING, "mail {0} not sent, {1}: {2}", id, mail.status(), error);
  }

  private static void expire(OutboundMail mail, Instant now) {
    mail.expire(now);
    LOG.log(System.Logger.Level.WARNING, "mail {0} expired: {1}", mail.id(), mail.template());
  }
}
