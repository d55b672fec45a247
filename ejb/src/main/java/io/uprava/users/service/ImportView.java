package io.uprava.users.service;

import io.uprava.users.entity.ImportState;
import io.uprava.users.entity.UserImport;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An import of users.
 *
 * @param appliedAt when applying began, and once applied, when it was finished; null before
 * @param undoneAt when undoing began, and once undone, when it was finished; null before
 * @param expiresAt when its rows are removed; afterwards only the counts are left
 */
public record ImportView(
    UUID id,
    String fileName,
    ImportState state,
    ImportCounts counts,
    Instant createdAt,
    ImportActor createdBy,
    Instant appliedAt,
    ImportActor appliedBy,
    Instant undoneAt,
    ImportActor undoneBy,
    String undoReason,
    Instant expiresAt,
    boolean expired) {

  static ImportView of(UserImport users, Map<UUID, String> names, Instant now) {
    return new ImportView(
        users.id(),
        users.fileName(),
        users.state(),
        ImportCounts.of(users.tally()),
        users.createdAt(),
        ImportActor.of(users.createdBy(), names),
        users.appliedAt(),
        ImportActor.of(users.appliedBy(), names),
        users.undoneAt(),
        ImportActor.of(users.undoneBy(), names),
        users.undoReason(),
        users.expiresAt(),
        !now.isBefore(users.expiresAt()));
  }
}
