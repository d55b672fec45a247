package io.uprava.backups.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Backups to restore from. */
@ApplicationScoped
public class BackupSources {

  @Inject BackupFolder folder;
  @Inject BackupFormat format;
  @Inject RestoreNotes notes;

  BackupContent read(byte[] file) {
    return format.read(file);
  }

  /**
   * What a backup holds that was handed in.
   *
   * @throws NotFound {@code restore-not-found}
   * @throws Conflict {@code restore-finished}
   */
  BackupContent handedIn(UUID restoreId) {
    return format.read(notes.file(restoreId));
  }

  /**
   * @throws NotFound {@code backup-not-found}
   */
  byte[] kept(String name) {
    return folder.read(name);
  }
}
