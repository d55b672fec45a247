package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionOperation;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of a connection's log.
 *
 * @param generation number of the generation in force after it
 * @param request what was sent, masked; null when nothing was
 * @param statusCode of the answer, null when none came
 * @param response what was answered, masked
 * @param millis how long the call took
 */
public record OperationView(
    UUID id,
    OperationKind kind,
    OperationOutcome outcome,
    Instant at,
    String actor,
    String requestId,
    int generation,
    String request,
    Integer statusCode,
    String response,
    long millis) {

  static OperationView of(ConnectionOperation operation) {
    return new OperationView(
        operation.id(),
        operation.kind(),
        operation.outcome(),
        operation.at(),
        operation.actor(),
        operation.requestId(),
        operation.generation(),
        operation.trace().request(),
        operation.trace().statusCode(),
        operation.trace().response(),
        operation.trace().millis());
  }
}
