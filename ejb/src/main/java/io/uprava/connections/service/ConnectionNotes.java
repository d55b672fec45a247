package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.AccountReply;
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
  @Inject ConnectionTrouble trouble;
  @Inject ConnectionViews views;

  @PermitAll
  public void log(UUID id, OperationKind kind, OperationOutcome outcome, OperationTrace trace) {
    log.add(connections.get(id), kind, outcome, trace);
  }

  /**
   * Keeps what a provider said of a token. It decides how the connection stands where renewing does
   * not, unless somebody replaced the token meanwhile.
   *
   * @param generation number of the generation it was asked with, 0 for a secret of the container
   */
  @PermitAll
  public void tested(UUID id, int generation, AccountReply reply) {
    ProviderConnection connection = connections.getLocked(id);
    log.add(connection, OperationKind.TEST, reply.outcome(), reply.trace());
    if (providers.renewable(connection.provider()).isEmpty()
        && decides(connection, generation, reply.outcome())) {
      trouble.asked(connection, reply.outcome(), reply.error());
    }
  }

  private static boolean decides(
      ProviderConnection connection, int generation, OperationOutcome outcome) {
    return switch (connection.state()) {
      case OK, FAILING -> generation == 0 || generation == connection.generation();
      case RECONNECT_NEEDED -> generation == 0 && outcome == OperationOutcome.OK;
      default -> false;
    };
  }

  /**
   * @throws NotFound {@code connection-not-found}
   */
  @PermitAll
  public ConnectionView view(UUID id) {
    return views.of(connections.get(id));
  }

  /**
   * @throws Conflict {@code connection-renewal-too-early} when the token in force is younger than
   *     its provider renews them
   */
  @PermitAll
  public void requireOldEnough(UUID id, String error) {
    ProviderConnection connection = connections.get(id);
    if (views.young(connection)) {
      long hours = providers.get(connection.provider()).traits().soonest().toHours();
      throw new Conflict("connection-renewal-too-early", Map.of("error", error, "hours", hours));
    }
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
