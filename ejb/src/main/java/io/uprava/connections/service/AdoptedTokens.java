package io.uprava.connections.service;

import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.ProviderTokens;

/**
 * Tokens that were not given to Uprava and are to be kept by it.
 *
 * @param host of the account they are for
 * @param reason why, may be null
 */
public record AdoptedTokens(
    String provider,
    String host,
    ProviderTokens tokens,
    TokenValidity validity,
    GenerationSource source,
    String reason) {}
