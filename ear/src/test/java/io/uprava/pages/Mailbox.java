package io.uprava.pages;

import io.uprava.leaks.Secrecy;
import io.uprava.sandbox.mail.CaughtMail;
import io.uprava.sandbox.mail.MailStore;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails of one person. */
public final class Mailbox {

  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/[\\w/-]+");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MailStore store;
  private final String person;
  private final Secrecy secrecy;

  public Mailbox(MailStore store, String person, Secrecy secrecy) {
    this.store = store;
    this.person = person;
    this.secrecy = secrecy;
  }

  /** Forgets what came so far, so that the next code is the one that is asked for next. */
  void empty() {
    secrecy.searchMails(store, person);
    store.clear(person);
  }

  /** The code of the newest mail, as soon as there is one. */
  String code() {
    return newest(CODE);
  }

  /** The first address of the application in the newest mail, as soon as there is one. */
  String link() {
    return newest(LINK);
  }

  private String newest(Pattern wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<CaughtMail> found = store.list(person);
      if (!found.isEmpty()) {
        Matcher code = wanted.matcher(found.get(0).text());
        if (code.find()) {
          return code.group();
        }
      }
      pause();
    }
    throw new AssertionError("nothing fitting was mailed to " + person);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
