package io.uprava.notifications.gateway;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The real gateway, until a test lets the mail server fail. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FailingMailGateway extends MailGateway {

  private volatile MailNotSent failure;

  /** Each mail is refused from now on. */
  public void fail(String message, boolean permanent) {
    failure = new MailNotSent(message, permanent, null);
  }

  /** Mails go out again. */
  public void heal() {
    failure = null;
  }

  @Override
  public void send(OutgoingMail mail) throws MailNotSent {
    if (failure != null) {
      throw failure;
    }
    super.send(mail);
  }
}
