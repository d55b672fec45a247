package io.uprava.connections.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.entity.OperationOutcome;
import java.util.UUID;

/**
 * Which lines of the log are wanted; null members do not limit.
 *
 * @param connectionId whose
 */
public record ConnectionOperationFilter(
    UUID connectionId, OperationKind kind, OperationOutcome outcome) {

  /** What the log is narrowed down by: {@code connection}, {@code kind} and {@code outcome}. */
  public static ConnectionOperationFilter of(ListConditions conditions) {
    return new ConnectionOperationFilter(
        conditions.id("connection"),
        conditions.constant(OperationKind.class, "kind"),
        conditions.constant(OperationOutcome.class, "outcome"));
  }
}
