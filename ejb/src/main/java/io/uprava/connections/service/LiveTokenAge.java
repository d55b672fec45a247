package io.uprava.connections.service;

import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How old tokens in use are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LiveTokenAge {

  @Inject TokenGenerationRepository generations;
  @Inject Clock clock;

  /** Seconds since a token came; null for a secret of the container. */
  @PermitAll
  public Long of(LiveToken token) {
    return generations
        .find(token.connectionId(), token.generation())
        .map(found -> Duration.between(found.createdAt(), clock.instant()).toSeconds())
        .orElse(null);
  }
}
