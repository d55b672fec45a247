package io.uprava.servers;

import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;

/**
 * What a server, or the nodes of one installation, have for themselves.
 *
 * @param database empty at first
 * @param mail where their mails arrive
 * @param stripe takes their payments
 */
record Surroundings(Database database, MailCatcher mail, StripeServer stripe)
    implements AutoCloseable {

  @Override
  public void close() {
    mail.close();
    stripe.close();
  }
}
