package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import java.time.Duration;

/**
 * What a provider gives.
 *
 * @param access for calls
 * @param refresh good for one exchange; null when the access token is what is renewed
 * @param accessLife from the moment of the answer; null when it does not end
 */
public record ProviderTokens(Secret access, Secret refresh, Duration accessLife) {}
