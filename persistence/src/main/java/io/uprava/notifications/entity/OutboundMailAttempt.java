package io.uprava.notifications.entity;

import io.uprava.common.entity.SendingAttempt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One try to hand a mail to the mail server. */
@Entity
@Table(name = "outbound_mail_attempt")
public class OutboundMailAttempt extends SendingAttempt {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "mail_id", nullable = false, updatable = false)
  private OutboundMail mail;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false)
  private AttemptOutcome outcome;

  protected OutboundMailAttempt() {}

  OutboundMailAttempt(OutboundMail mail, String node, Instant now) {
    super(mail.attempts(), node, now);
    this.mail = mail;
    this.outcome = AttemptOutcome.RUNNING;
  }

  /** Notes the end; only the first end counts. */
  public void end(AttemptOutcome result, String failure, Instant now) {
    if (outcome == AttemptOutcome.RUNNING) {
      this.outcome = result;
      finish(failure, now);
    }
  }

  public OutboundMail mail() {
    return mail;
  }

  public AttemptOutcome outcome() {
    return outcome;
  }
}
