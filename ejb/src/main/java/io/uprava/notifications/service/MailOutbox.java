package io.uprava.notifications.service;

import io.uprava.common.entity.Language;
import io.uprava.common.json.JsonText;
import io.uprava.common.secret.SteadyCipher;
import io.uprava.notifications.entity.OutboundMail;
import io.uprava.notifications.repository.OutboundMailRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Where services put the mails they want sent. */
@Stateless
public class MailOutbox {

  @Inject OutboundMailRepository repository;
  @Inject SteadyCipher cipher;
  @Inject Event<MailEnqueued> enqueued;
  @Inject Clock clock;

  /**
   * Puts a mail into the outbox of the caller's transaction: it is sent after that commits, and not
   * at all when that rolls back.
   *
   * @param template key of a kind of mail, for example {@code sign-in-code}
   * @param parameters values for the placeholders of its text, kept encrypted
   * @return id of the mail
   * @throws IllegalArgumentException when there is no such kind or a value is lacking
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public UUID enqueue(
      String recipient, Language language, String template, Map<String, Object> parameters) {
    MailTemplate kind = MailTemplate.of(template);
    kind.requireComplete(parameters);
    OutboundMail mail = new OutboundMail(recipient, language, kind.key(), clock.instant());
    byte[] plain = JsonText.write(parameters).getBytes(StandardCharsets.UTF_8);
    mail.carry(cipher.encrypt(mail.id(), plain), kind.useful());
    repository.add(mail);
    enqueued.fire(new MailEnqueued(mail.id()));
    return mail.id();
  }
}
