package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeServer;
import io.uprava.sandbox.mail.MailCatcher;
import java.nio.file.Path;

/** A server with a database of its own, in the hands of an administrator. */
interface Server {

  /** Its name as people say it. */
  String name();

  /** The application as its users reach it. */
  ApiClient client();

  /** What the application keeps. */
  Database database();

  /** Where its mails arrive. */
  MailCatcher mail();

  /** Takes its payments. */
  StripeServer stripe();

  /** Holds the accounts its application connects. */
  AmoServer amo();

  /** Knows what nobody may read. */
  Secrecy secrecy();

  /** The folder it writes to. */
  Path instance();

  /** Puts a release into service. */
  Outcome deploy(Release release);

  /** Puts the release that serves into service anew. */
  Outcome redeploy();

  /** Returns to the release that served before. */
  Outcome rollback();

  /** Takes the release out of service. */
  Outcome undeploy();

  /** Whether the release before serves again without being asked when a release is refused. */
  boolean restoresReleaseBefore();

  /** Ends it. */
  void stop();
}
