package io.uprava.backups.service;

import io.uprava.common.error.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Backups to restore from. */
@ApplicationScoped
public class BackupSources {

  @Inject BackupFolder folder;
  @Inject BackupFormat format;

  BackupContent read(byte[] file) {
    return format.read(file);
  }

  /**
   * @throws NotFound {@code backup-not-found}
   */
  byte[] kept(String name) {
    return folder.read(name);
  }
}
