package io.uprava.servers;

import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;

/**
 * What a server, or the nodes of one installation, have for themselves.
 *
 * @param database empty at first
 * @param mail where their mails arrive
 * @param stripe takes their payments
 * @param amo holds the accounts they connect
 */
record Surroundings(Database database, MailCatcher mail, StripeServer stripe, AmoServer amo)
    implements AutoCloseable {

  /** Where consents return to; the tests follow no redirect there. */
  static final String AMO_CALLBACK = "http://127.0.0.1/api/amocrm/callback";

  @Override
  public void close() {
    mail.close();
    stripe.close();
    amo.close();
  }
}
