package io.uprava.notifications.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.notifications.entity.OutboundMail;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.repository.OutboundMailList;
import io.uprava.notifications.repository.OutboundMailRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The outbox for administrators. What mails say is not shown. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class MailOutboxService {

  @Inject OutboundMailRepository repository;
  @Inject OutboundMailList mails;
  @Inject AuditService audit;
  @Inject Event<MailEnqueued> enqueued;
  @Inject Clock clock;

  /** Mails, newest first. */
  @RolesAllowed(Roles.ADMIN)
  public PageOf<MailView> list(MailFilter filter, PageRequest page) {
    return mails.page(filter, page).map(MailView::of);
  }

  /**
   * @throws NotFound {@code mail-not-found}
   */
  @RolesAllowed(Roles.ADMIN)
  public MailView get(UUID id) {
    return MailView.of(repository.get(id));
  }

  /** Every try to send a mail, oldest first. */
  @RolesAllowed(Roles.ADMIN)
  public List<MailAttemptView> attempts(UUID id) {
    return repository.attempts(id).stream().map(MailAttemptView::of).toList();
  }

  /**
   * Starts anew with a mail that was given up.
   *
   * @throws Conflict {@code mail-not-failed}
   */
  @RolesAllowed(Roles.ADMIN)
  public MailView retry(UUID id, String reason) {
    OutboundMail mail = repository.get(id);
    String before = mail.status().name();
    mail.retry(clock.instant());
    audit.record(
        AuditRecord.of("mail.retried", "mail", id)
            .changed(Map.of("status", before), Map.of("status", mail.status().name()))
            .because(reason));
    enqueued.fire(new MailEnqueued(id));
    return MailView.of(mail);
  }
}
