package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.gateway.ProviderTokens;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer with new tokens and all that is needed to store it, whatever happened to the database
 * meanwhile.
 *
 * @param spends number of the generation in force when it was asked for, 0 for none
 * @param receivedAt when the provider answered; lives are counted from then
 * @param actor who caused it
 * @param reason why, may be null
 */
public record NotedAnswer(
    UUID exchangeId,
    UUID connectionId,
    ExchangeKind kind,
    int spends,
    ProviderTokens tokens,
    Instant receivedAt,
    String actor,
    String reason) {}
