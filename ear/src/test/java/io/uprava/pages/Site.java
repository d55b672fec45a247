package io.uprava.pages;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import java.io.IOException;
import java.nio.file.Path;

/** A running application, as a browser and the mailboxes of people see it. */
public interface Site {

  /** Address of the start page, without a slash at the end. */
  String address();

  /**
   * The mails of a person, emptied, so that the next code is the one that is asked for next; it may
   * be asked for at once.
   */
  Mailbox emptied(String person);

  Mailbox mailbox(String person);

  /** Knows what nobody may read of it. */
  Secrecy secrecy();

  /** What payers, banks and the dashboard do at Stripe. */
  StripeEmulator stripe();

  AmoServer amo();

  /** Where a picture of that name belongs. */
  Path picture(String name) throws IOException;
}
