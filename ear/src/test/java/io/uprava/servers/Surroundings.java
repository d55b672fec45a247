package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import java.io.IOException;
import java.sql.SQLException;

/**
 * What a server, or the nodes of one installation, have for themselves.
 *
 * @param database empty at first
 * @param mail where their mails arrive
 * @param stripe takes their payments
 * @param amo holds the accounts they connect
 * @param secrecy knows what nobody may read of it
 */
record Surroundings(
    Database database, MailCatcher mail, StripeServer stripe, AmoServer amo, Secrecy secrecy)
    implements AutoCloseable {

  /** Where consents return to; the tests follow no redirect there. */
  static final String AMO_CALLBACK = "http://127.0.0.1/api/amocrm/callback";

  /** Looks for secrets in the database and the mails. */
  void searchForSecrets() throws SQLException, IOException {
    secrecy.keepTokens(amo);
    secrecy.keep("the key for Stripe", stripe.apiKey());
    stripe.stripe().secrets().active().forEach(one -> secrecy.keep("a secret of Stripe", one));
    secrecy.searchDatabase(database.access());
    secrecy.searchMails(mail.store(), null);
  }

  @Override
  public void close() {
    mail.close();
    stripe.close();
    amo.close();
  }
}
