package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.common.error.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * Proves that the newest backup can be restored: opens it, writes all of it into a scratch schema
 * of the database, reads it back, opens every value, and compares. Outside of transactions.
 */
@ApplicationScoped
public class RestoreDrill {

  private static final System.Logger LOG = System.getLogger(RestoreDrill.class.getName());

  @Inject BackupFolder folder;
  @Inject BackupFormat format;
  @Inject DrillProof proof;
  @Inject BackupNotes notes;
  @Inject Clock clock;

  /** Whether this node has a file to prove. */
  boolean possible() {
    return folder.newest().isPresent();
  }

  /**
   * Proves the newest file; a failure is noted and told in the view.
   *
   * @param reason why, in the words of a person; null otherwise
   */
  BackupRunView run(String reason) {
    Instant start = clock.instant();
    String name = folder.newest().orElse(null);
    try {
      byte[] file = read(name);
      BackupContent content = format.read(file);
      proof.prove(content);
      LOG.log(System.Logger.Level.INFO, "backup {0} was restored and compared", name);
      return notes.note(
          new BackupRun(BackupRunKind.DRILL, start, clock.instant())
              .about(name, file.length, content.connections().size(), content.values()),
          reason);
    } catch (RuntimeException | SQLException failure) {
      LOG.log(System.Logger.Level.ERROR, "UPRAVA-DRILL-FAILED backup " + name, failure);
      RunFailure why = RunFailure.of(failure, "drill-failed");
      return notes.note(
          new BackupRun(BackupRunKind.DRILL, start, clock.instant())
              .about(name, 0, 0, 0)
              .failed(why.code(), why.detail()),
          reason);
    }
  }

  private byte[] read(String name) {
    if (name == null) {
      throw new NotFound("backup-not-found");
    }
    return folder.read(name);
  }
}
