package io.uprava.servers;

import io.uprava.leaks.Secrecy;
import io.uprava.pages.Mailbox;
import io.uprava.pages.Site;
import io.uprava.sandbox.emulator.amocrm.AmoServer;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A server as a browser sees it. */
record ServerSite(Server server) implements Site {

  @Override
  public String address() {
    String root = server.client().address().toString();
    return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
  }

  @Override
  public Mailbox emptied(String person) {
    try {
      Person.at(server, person).forgetMails();
    } catch (Exception failure) {
      throw new IllegalStateException("the mailbox of " + person, failure);
    }
    return mailbox(person);
  }

  @Override
  public Mailbox mailbox(String person) {
    return new Mailbox(server.mail().store(), person, server.secrecy());
  }

  @Override
  public Secrecy secrecy() {
    return server.secrecy();
  }

  @Override
  public StripeEmulator stripe() {
    return server.stripe().stripe();
  }

  @Override
  public AmoServer amo() {
    return server.amo();
  }

  @Override
  public Path picture(String name) throws IOException {
    String folder = server.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Workspace.of("pictures").resolve(folder + "-" + name + ".png");
  }
}
