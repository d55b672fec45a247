package io.uprava.connections.service;

import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ConnectionOperation;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionOperationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes the log of a connection, in the caller's transaction. */
@ApplicationScoped
public class OperationLog {

  private static final OperationTrace NO_CALL = new OperationTrace(null, null, null, 0);

  @Inject ConnectionOperationRepository operations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * What came of an exchange.
   *
   * @param trace null when nothing went over the wire, or nobody knows what did
   */
  void exchanged(
      ProviderConnection connection,
      ExchangeKind kind,
      ExchangeState outcome,
      OperationTrace trace) {
    add(
        connection,
        kind == ExchangeKind.REFRESH ? OperationKind.REFRESH : OperationKind.AUTHORISE,
        outcome(outcome),
        trace);
  }

  private static OperationOutcome outcome(ExchangeState state) {
    return switch (state) {
      case STORED -> OperationOutcome.OK;
      case REFUSED -> OperationOutcome.REFUSED;
      case UNSENT -> OperationOutcome.FAILED;
      default -> OperationOutcome.UNANSWERED;
    };
  }

  /**
   * @param trace null when nothing went over the wire
   */
  void add(
      ProviderConnection connection,
      OperationKind kind,
      OperationOutcome outcome,
      OperationTrace trace) {
    operations.add(
        new ConnectionOperation(connection, kind, outcome, clock.instant())
            .by(ActorName.of(caller), caller.requestId(), trace == null ? NO_CALL : trace));
  }
}
