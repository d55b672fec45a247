package io.uprava.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.entity.Language;
import io.uprava.common.secret.SteadyCipher;
import io.uprava.notifications.entity.AttemptOutcome;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.entity.OutboundMail;
import io.uprava.notifications.entity.OutboundMailAttempt;
import io.uprava.notifications.repository.MailFarewell;
import io.uprava.notifications.repository.OutboundMailRepository;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.CaughtMails;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails whose node went down and said so. */
@IntegrationTest
class MailFarewellIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SETTLED =
      """
      SELECT m.status || ' ' || a.outcome || ' ' || m.version || ' ' || a.version || ' '
        || num_nulls(m.parameters, m.lease_holder, m.lease_until, m.last_error, a.error) || ' '
        || num_nonnulls(m.settled_at, a.ended_at)
      FROM outbound_mail m JOIN outbound_mail_attempt a ON a.mail_id = m.id
      WHERE m.id = CAST(? AS uuid)""";

  @Inject MailFarewell farewell;
  @Inject MailLedger ledger;
  @Inject MailDelivery delivery;
  @Inject MailOutboxService service;
  @Inject OutboundMailRepository repository;
  @Inject SteadyCipher cipher;
  @Inject CaughtMails caught;
  @Inject InTransaction inTransaction;
  @Inject AsAdmin asAdmin;

  private final String recipient = "anna-" + UUID.randomUUID() + "@example.com";

  @Test
  void anAcceptedMailIsWrittenDownAsTheLedgerDoes() throws Exception {
    TakenMail settled = taken();
    ledger.sent(settled);
    TakenMail accepted = taken();

    farewell.accepted(accepted.attemptId());

    assertThat(row(accepted)).isEqualTo(row(settled)).startsWith("SENT SENT");
  }

  @Test
  void aMailThatWasLeftGoesOutAtOnce() throws Exception {
    TakenMail left = taken();

    farewell.left(left.attemptId());
    delivery.sendDue();

    caught.await(recipient, 1);
    Eventually.holds(PATIENCE, () -> view(left).status() == MailStatus.SENT);
    assertThat(asAdmin.call(() -> service.attempts(left.mailId())))
        .extracting(MailAttemptView::outcome)
        .containsExactly(AttemptOutcome.LOST, AttemptOutcome.SENT);
  }

  @Test
  void nothingIsSaidOfAnAttemptThatWasTakenOver() throws Exception {
    TakenMail first = taken();
    farewell.accepted(first.attemptId());
    String before = row(first);

    farewell.left(first.attemptId());
    farewell.accepted(first.attemptId());

    assertThat(row(first)).isEqualTo(before);
    assertThat(caught.to(recipient)).isEmpty();
  }

  /** A mail in the hands of a node that stops. */
  private TakenMail taken() {
    return inTransaction.get(
        () -> {
          Instant now = Instant.now();
          OutboundMail mail = new OutboundMail(recipient, Language.EN, "role-changed", now);
          mail.carry(cipher.encrypt(mail.id(), "{}".getBytes(StandardCharsets.UTF_8)), null);
          repository.add(mail);
          OutboundMailAttempt attempt = mail.take("a node that stops", now, MailLedger.LEASE);
          repository.add(attempt);
          return TakenMail.of(mail, attempt);
        });
  }

  private MailView view(TakenMail mail) {
    return asAdmin.call(() -> service.get(mail.mailId()));
  }

  private String row(TakenMail mail) {
    return inTransaction.query(
        entities ->
            (String)
                entities
                    .createNativeQuery(SETTLED)
                    .setParameter(1, mail.mailId().toString())
                    .getSingleResult());
  }
}
