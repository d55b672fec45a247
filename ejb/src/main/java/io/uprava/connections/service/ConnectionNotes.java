package io.uprava.connections.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Short transactions around acts that ask a provider. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConnectionNotes {

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject ConnectionProviders providers;
  @Inject OperationLog log;
  @Inject ConnectionViews views;
  @Inject Clock clock;

  @PermitAll
  public void log(UUID id, OperationKind kind, OperationOutcome outcome, OperationTrace trace) {
    log.add(connections.get(id), kind, outcome, trace);
  }

  /**
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public ConnectionView view(UUID id) {
    return views.of(connections.get(id));
  }

  /**
   * @throws RuleViolation {@code connection-not-renewable}
   */
  @PermitAll
  public void requireRenewable(UUID id) {
    ProviderConnection connection = connections.get(id);
    if (providers.renewable(connection.provider()).isEmpty()) {
      throw new RuleViolation(
          "connection-not-renewable", Map.of("provider", connection.provider()));
    }
  }

  /** Seconds since a token came; null for a secret of the container. */
  @PermitAll
  public Long tokenAge(LiveToken token) {
    return generations
        .find(token.connectionId(), token.generation())
        .map(found -> Duration.between(found.createdAt(), clock.instant()).toSeconds())
        .orElse(null);
  }
}
