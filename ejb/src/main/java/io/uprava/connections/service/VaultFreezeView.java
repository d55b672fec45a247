package io.uprava.connections.service;

import io.uprava.connections.entity.VaultFreeze;
import java.time.Instant;
import java.util.UUID;

/**
 * A freeze of the whole vault.
 *
 * @param frozenBy who turned it on, masked
 * @param agreedBy who agreed to turn it off first, masked; null while nobody did
 * @param agreedById who that is, so that pages do not ask the same person twice
 * @param releasedAt when it ended, null while it lasts
 */
public record VaultFreezeView(
    Instant frozenAt,
    String frozenBy,
    String reason,
    String agreedBy,
    UUID agreedById,
    Instant agreedAt,
    Instant releasedAt,
    String releasedBy) {

  static VaultFreezeView of(VaultFreeze freeze) {
    return new VaultFreezeView(
        freeze.frozenAt(),
        freeze.frozenBy(),
        freeze.reason(),
        freeze.agreedBy(),
        freeze.agreedById(),
        freeze.agreedAt(),
        freeze.releasedAt(),
        freeze.releasedBy());
  }
}
