package io.uprava.backups.service;

import io.uprava.backups.entity.VaultRestoreItem;
import io.uprava.connections.entity.RestoreVerdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A connection of a backup.
 *
 * @param accountHost null where the provider has one host for all
 * @param generation number of the generation that is tried first, 0 when the backup holds none that
 *     may work
 * @param verdict null until it was tried
 * @param detail what the provider said, may be null
 * @param connectionId the connection here, null when there is none
 */
public record VaultRestoreItemView(
    int position,
    String provider,
    String name,
    String accountHost,
    int generation,
    RestoreVerdict verdict,
    String detail,
    UUID connectionId,
    Instant judgedAt) {

  static VaultRestoreItemView of(VaultRestoreItem item) {
    return new VaultRestoreItemView(
        item.position(),
        item.provider(),
        item.name(),
        item.accountHost(),
        item.generation(),
        item.verdict(),
        item.detail(),
        item.connectionId(),
        item.judgedAt());
  }
}
