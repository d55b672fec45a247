package io.uprava.connections.gateway;

import java.time.Duration;

/**
 * What differs between providers, as data.
 *
 * @param renewable whether tokens end and can be renewed
 * @param idle how long after a renewal to renew again although nobody asks; null when not renewable
 * @param soonest how old a token must be to be renewed; zero when that may be at once
 * @param life how long what renews is good for; null when it does not end
 * @param warning how long before the end people are to be warned
 * @param setting name of the container's setting that wins over what is stored; null when there is
 *     none
 */
public record ProviderTraits(
    boolean renewable,
    Duration idle,
    Duration soonest,
    Duration life,
    Duration warning,
    String setting) {

  /** A secret that lives until somebody ends it. */
  public static ProviderTraits fixed(String setting) {
    return new ProviderTraits(false, null, Duration.ZERO, null, Duration.ZERO, setting);
  }
}
