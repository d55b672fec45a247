package io.uprava.connections.service;

import io.uprava.connections.repository.ConnectionAttentionRepository;
import io.uprava.connections.repository.ConnectionAttentionRepository.Attention;
import io.uprava.connections.repository.ConnectionConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether administrators are needed; asked for every page, looked up seldom. Only numbers: whoever
 * asks sees to it that they are shown to administrators.
 */
@ApplicationScoped
public class ConnectionAttention {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final Attention NOBODY = new Attention(0, 0, 0, null);

  @Inject ConnectionAttentionRepository connections;
  @Inject Clock clock;

  private volatile Seen seen = new Seen(NOBODY, Instant.MIN);

  private record Seen(Attention attention, Instant until) {}

  /** As it was within the last seconds. */
  public Attention now() {
    Seen last = seen;
    Instant now = clock.instant();
    if (now.isAfter(last.until)) {
      last = new Seen(look(last.attention, now), now.plus(REMEMBERED));
      seen = last;
    }
    return last.attention;
  }

  /** Something was done about it here: the next page looks anew. */
  public void forget() {
    seen = new Seen(seen.attention, Instant.MIN);
  }

  /** The page that tells of a database out of reach is a page as well. */
  private Attention look(Attention before, Instant now) {
    try {
      return connections.look(now.plus(ConnectionConditions.NEAR));
    } catch (IllegalStateException unreachable) {
      return before;
    }
  }
}
