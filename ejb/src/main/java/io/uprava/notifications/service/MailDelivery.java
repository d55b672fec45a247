package io.uprava.notifications.service;

import io.uprava.common.json.JsonText;
import io.uprava.common.secret.SteadyCipher;
import io.uprava.notifications.gateway.MailGateway;
import io.uprava.notifications.gateway.MailNotSent;
import io.uprava.notifications.gateway.OutgoingMail;
import io.uprava.notifications.repository.MailFarewell;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due: takes a mail in one transaction, hands it to the mail server outside of any,
 * and settles it in another. A node that goes down waits a little for mails on their way, and says
 * farewell to the others, so that none is sent twice and none waits for a lease to run out.
 */
@ApplicationScoped
public class MailDelivery {

  private static final System.Logger LOG = System.getLogger(MailDelivery.class.getName());
  private static final int AT_ONCE = 4;
  private static final int FAREWELL_SECONDS = 5;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /** Attempts that failed without the ledger hearing of it, by mail. */
  private final Map<UUID, UUID> unsettled = new ConcurrentHashMap<>();

  @Inject MailLedger ledger;
  @Inject MailComposer composer;
  @Inject MailGateway gateway;
  @Inject SteadyCipher cipher;
  @Inject MailFarewell farewell;

  private volatile boolean closing;

  @PreDestroy
  void close() {
    closing = true;
    try {
      if (!free.tryAcquire(AT_ONCE, FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "the mail server takes long; a mail may go out twice");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    unsettled.forEach(this::leave);
  }

  /**
   * Sends until nothing is due. Returns at once when this node sends as many mails at the same time
   * as it may; whoever is at it then sends these too.
   */
  public void sendDue() {
    if (closing || !free.tryAcquire()) {
      return;
    }
    try {
      Optional<TakenMail> taken = ledger.take();
      while (taken.isPresent() && send(taken.get())) {
        taken = ledger.take();
      }
    } finally {
      free.release();
    }
  }

  /** Tells whether more can be sent. */
  private boolean send(TakenMail taken) {
    if (closing) {
      leave(taken.mailId(), taken.attemptId());
      return false;
    }
    try {
      gateway.send(write(taken));
    } catch (MailNotSent refused) {
      notSent(taken, refused.getMessage(), refused.permanent());
      return true;
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "mail " + taken.mailId() + " cannot be written", failure);
      notSent(taken, "our-failure", false);
      return true;
    }
    return sent(taken);
  }

  private boolean sent(TakenMail taken) {
    try {
      ledger.sent(taken);
      return true;
    } catch (RuntimeException gone) {
      accepted(taken, gone);
      return false;
    }
  }

  private void accepted(TakenMail taken, RuntimeException gone) {
    try {
      farewell.accepted(taken.attemptId());
      LOG.log(System.Logger.Level.INFO, "mail {0} sent, noted by farewell", taken.mailId());
    } catch (SQLException | RuntimeException failure) {
      gone.addSuppressed(failure);
      throw gone;
    }
  }

  private void notSent(TakenMail taken, String error, boolean permanent) {
    unsettled.put(taken.mailId(), taken.attemptId());
    ledger.notSent(taken, error, permanent);
    unsettled.remove(taken.mailId());
  }

  private void leave(UUID mail, UUID attempt) {
    try {
      farewell.left(attempt);
    } catch (SQLException | RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "mail " + mail + " goes out later", failure);
    }
  }

  private OutgoingMail write(TakenMail taken) {
    byte[] plain = cipher.decrypt(taken.mailId(), taken.parameters());
    Map<String, Object> parameters = JsonText.read(new String(plain, StandardCharsets.UTF_8));
    MailContent content =
        composer.compose(MailTemplate.of(taken.template()), taken.language(), parameters);
    return new OutgoingMail(
        taken.mailId(),
        taken.recipient(),
        taken.language().tag(),
        content.subject(),
        content.text(),
        content.html());
  }
}
