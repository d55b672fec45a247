package io.uprava.connections.service;

import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.gateway.ProviderTraits;
import java.time.Duration;
import java.time.Instant;

/** How long tokens live, and when to renew them. */
final class TokenTimes {

  /** Whoever asks for a token gets one that is good for this long, or for a quarter of its life. */
  static final Duration MARGIN = Duration.ofMinutes(15);

  private TokenTimes() {}

  static TokenValidity of(ProviderTraits traits, ProviderTokens tokens, Instant receivedAt) {
    if (!traits.renewable()) {
      return TokenValidity.unlimited();
    }
    Instant idle = receivedAt.plus(traits.idle());
    Instant accessUntil = tokens.accessLife() == null ? null : receivedAt.plus(tokens.accessLife());
    Instant diesAt = tokens.refresh() == null ? accessUntil : receivedAt.plus(traits.life());
    return new TokenValidity(accessUntil, renewFrom(accessUntil, receivedAt, idle), diesAt, idle);
  }

  private static Instant renewFrom(Instant accessUntil, Instant receivedAt, Instant idle) {
    if (accessUntil == null) {
      return idle;
    }
    Duration quarter = Duration.between(receivedAt, accessUntil).dividedBy(4);
    Instant early = accessUntil.minus(quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN);
    return early.isBefore(idle) ? early : idle;
  }
}
