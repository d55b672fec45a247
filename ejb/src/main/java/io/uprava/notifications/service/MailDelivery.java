package io.uprava.notifications.service;

import io.uprava.common.json.JsonText;
import io.uprava.common.secret.SteadyCipher;
import io.uprava.notifications.gateway.MailGateway;
import io.uprava.notifications.gateway.MailNotSent;
import io.uprava.notifications.gateway.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sends what is due: takes a mail in one transaction, hands it to the mail server outside of any,
 * and settles it in another.
 */
@ApplicationScoped
public class MailDelivery {

  private static final System.Logger LOG = System.getLogger(MailDelivery.class.getName());
  private static final int AT_ONCE = 4;

  private final Semaphore free = new Semaphore(AT_ONCE);

  @Inject MailLedger ledger;
  @Inject MailComposer composer;
  @Inject MailGateway gateway;
  @Inject SteadyCipher cipher;

  /**
   * Sends until nothing is due. Returns at once when this node sends as many mails at the same time
   * as it may; whoever is at it then sends these too.
   */
  public void sendDue() {
    if (!free.tryAcquire()) {
      return;
    }
    try {
      Optional<TakenMail> taken = ledger.take();
      while (taken.isPresent()) {
        send(taken.get());
        taken = ledger.take();
      }
    } finally {
      free.release();
    }
  }

  private void send(TakenMail taken) {
    try {
      gateway.send(write(taken));
    } catch (MailNotSent refused) {
      ledger.notSent(taken, refused.getMessage(), refused.permanent());
      return;
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "mail " + taken.mailId() + " cannot be written", failure);
      ledger.notSent(taken, failure.getClass().getSimpleName(), false);
      return;
    }
    ledger.sent(taken);
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
