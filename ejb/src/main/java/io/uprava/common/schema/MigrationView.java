package io.uprava.common.schema;

import java.time.Instant;

/**
 * One changeset, applied or pending.
 *
 * @param state {@code applied}, {@code pending}, or {@code unknown} for one that a newer release
 *     applied
 * @param appliedAt null while pending
 * @param position order of execution, null while pending
 * @param checksum Liquibase's checksum as stored, null while pending
 * @param deployment Liquibase's deployment id: changesets applied together share it
 */
public record MigrationView(
    String id,
    String author,
    String path,
    String comment,
    String state,
    Instant appliedAt,
    Integer position,
    String checksum,
    String deployment) {}
