package io.uprava.connections.service;

import io.uprava.connections.entity.VaultFreeze;
import java.time.Instant;

/**
 * A freeze of the whole vault.
 *
 * @param frozenBy who turned it on, masked
 * @param agreedBy who agreed to turn it off first, masked; null while nobody did
 * @param releasedAt when it ended, null while it lasts
 */
public record VaultFreezeView(
    Instant frozenAt,
    String frozenBy,
    String reason,
    String agreedBy,
    Instant agreedAt,
    Instant releasedAt,
    String releasedBy) {

  static VaultFreezeView of(VaultFreeze freeze) {
    return new VaultFreezeView(
        freeze.frozenAt(),
        freeze.frozenBy(),
        freeze.reason(),
        freeze.agreedBy(),
        freeze.agreedAt(),
        freeze.releasedAt(),
        freeze.releasedBy());
  }
}
