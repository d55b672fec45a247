package io.uprava.notifications.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.paging.PageOf;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.service.MailAttemptView;
import io.uprava.notifications.service.MailOutboxService;
import io.uprava.notifications.service.MailView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** {@code /admin/mail}: what became of each mail. What mails say is not shown. */
@Named
@ViewScoped
public class MailListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient MailOutboxService mails;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;

  private UUID chosen;
  private transient PageOf<MailView> page;
  private transient List<MailAttemptView> attempts;

  /** The mail that the dialogs are about. */
  public void choose(UUID id) {
    chosen = id;
    attempts = null;
  }

  public void retry() {
    mails.retry(chosen, confirmation.getReason());
    confirmation.finish();
    page = null;
    messages.info("mail_list.message.retried");
  }

  public List<MailView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  /** Tries to send the chosen mail, the first first. */
  public List<MailAttemptView> getAttempts() {
    if (chosen == null) {
      return List.of();
    }
    if (attempts == null) {
      attempts = mails.attempts(chosen);
    }
    return attempts;
  }

  public MailStatus[] statuses() {
    return MailStatus.values();
  }

  private PageOf<MailView> page() {
    if (page == null) {
      page = mails.list(MailFilter.of(input.conditions()), input.page());
    }
    return page;
  }
}
