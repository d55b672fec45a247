package io.uprava.notifications.gateway;

/** The mail server did not take a mail. */
public class MailNotSent extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  MailNotSent(String message, boolean permanent, Throwable cause) {
    super(message, cause);
    this.permanent = permanent;
  }

  /** Whether another attempt cannot succeed, because the address is refused. */
  public boolean permanent() {
    return permanent;
  }
}
