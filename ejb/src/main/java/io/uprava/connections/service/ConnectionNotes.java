package io.uprava.connections.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Short transactions around acts that ask a provider. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConnectionNotes {

  @Inject ConnectionRepository connections;
  @Inject ConnectionProviders providers;
  @Inject OperationLog log;
  @Inject ConnectionViews views;

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
}
