package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import java.time.Instant;
import java.util.UUID;

/**
 * An exchange that tells whether a generation of a backup may have been spent.
 *
 * @param spends number of the generation that was in force
 * @param error null when nothing went wrong
 */
public record ExportedExchange(
    UUID id,
    ExchangeKind kind,
    int spends,
    ExchangeState state,
    String actor,
    Instant startedAt,
    Instant settledAt,
    String error) {}
