package io.uprava.backups.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.DomainException;
import io.uprava.common.job.JobLease;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.service.RestoredConnection;
import io.uprava.connections.service.TokenRestore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Restores connection after connection, each on its own, one restore in the cluster at a time.
 * Interrupted anywhere, it goes on with the next one. Outside of transactions.
 */
@ApplicationScoped
public class VaultRestoring {

  private static final String LEASE = "vault-restore";
  private static final Duration LONGEST_PART = Duration.ofMinutes(5);

  /** After this a part ends, so that the browser sees progress. */
  private static final Duration PART = Duration.ofSeconds(5);

  @Inject RestoreNotes notes;
  @Inject BackupFormat format;
  @Inject TokenRestore tokens;
  @Inject JobLease lease;
  @Inject Clock clock;

  /**
   * Tries the next connections.
   *
   * @return whether some are left
   * @throws Conflict {@code restore-running}, {@code restore-finished}
   */
  boolean part(UUID id, String reason) {
    if (!lease.take(LEASE, LONGEST_PART)) {
      throw new Conflict("restore-running");
    }
    try {
      return go(id, reason);
    } finally {
      lease.release(LEASE);
    }
  }

  private boolean go(UUID id, String reason) {
    BackupContent content = format.read(notes.file(id));
    Instant end = clock.instant().plus(PART);
    Optional<Integer> next = notes.next(id);
    while (next.isPresent() && clock.instant().isBefore(end)) {
      int position = next.get();
      notes.judged(id, position, restore(content, position, reason));
      next = notes.next(id);
    }
    if (next.isEmpty()) {
      notes.finish(id);
    }
    return next.isPresent();
  }

  private RestoredConnection restore(BackupContent content, int position, String reason) {
    try {
      return tokens.restore(content.connections().get(position), reason);
    } catch (DomainException refused) {
      if ("vault-locked".equals(refused.code())) {
        throw refused;
      }
      return new RestoredConnection(RestoreVerdict.UNREACHABLE, null, refused.code());
    }
  }
}
