package io.uprava.connections.service;

import io.uprava.connections.entity.GenerationSource;

/**
 * Where the token in effect comes from.
 *
 * @param kind CONTAINER, VAULT or NONE
 * @param variable environment variable that is in effect; null unless the container's
 * @param fingerprint first eight digits of the SHA-256 of the value in effect; null when unknown
 * @param origin how the generation in force came into the vault; null unless it is in effect
 * @param revoked whether the provider said of that generation that it is over
 * @param ignored environment variable with a first refresh token that is set without effect, for
 *     the vault has newer ones; null when there is none
 */
public record ConnectionSourceView(
    Kind kind,
    String variable,
    String fingerprint,
    GenerationSource origin,
    boolean revoked,
    String ignored) {

  /** Where it comes from. */
  public enum Kind {
    CONTAINER,
    VAULT,
    NONE
  }
}
