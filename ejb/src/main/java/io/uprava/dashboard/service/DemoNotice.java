package io.uprava.dashboard.service;

import io.uprava.dashboard.repository.DemoDataRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether people must be told that the data are invented; asked for every page, looked up seldom.
 */
@ApplicationScoped
public class DemoNotice {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  @Inject DemoDataRepository data;
  @Inject Clock clock;

  private volatile Seen seen = new Seen(false, Instant.MIN);

  private record Seen(boolean present, Instant until) {}

  public boolean present() {
    Seen last = seen;
    Instant now = clock.instant();
    if (now.isAfter(last.until)) {
      last = new Seen(look(last.present), now.plus(REMEMBERED));
      seen = last;
    }
    return last.present;
  }

  /** The page that tells of a database out of reach is a page as well. */
  private boolean look(boolean before) {
    try {
      return data.present();
    } catch (IllegalStateException unreachable) {
      return before;
    }
  }
}
