package io.uprava.connections.service;

import io.uprava.connections.gateway.AccountReply.Account;
import java.time.Instant;
import java.util.UUID;

/**
 * A test that went well.
 *
 * @param account whose account it is, by the provider's own word
 * @param generation number of the generation it was made with
 * @param accessExpiresAt when its access token ends; it is renewed before
 * @param tokenAgeSeconds how old that token is, null for a secret of the container
 * @param millis how long the provider took
 */
public record ConnectionTestView(
    UUID connectionId,
    String provider,
    String accountHost,
    Account account,
    int generation,
    Instant accessExpiresAt,
    Long tokenAgeSeconds,
    long millis) {}
