package io.uprava.backups.entity;

/** What was done with a backup. */
public enum BackupRunKind {
  /** A file was written into the folder of backups. */
  BACKUP,
  /** A file was made and handed to a person. */
  DOWNLOAD,
  /** The newest file was restored into a scratch schema, to prove that it can be. */
  DRILL
}
