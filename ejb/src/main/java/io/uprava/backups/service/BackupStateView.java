package io.uprava.backups.service;

/**
 * How backups stand.
 *
 * @param key whether there is a key, without which there are no backups
 * @param folder where this node keeps the files
 * @param folderWritable whether it can
 * @param days for how long files are kept
 * @param lastBackup the last good one, null when there is none
 * @param lastDrill well or not, null when there is none
 */
public record BackupStateView(
    boolean key,
    String folder,
    boolean folderWritable,
    int days,
    BackupRunView lastBackup,
    BackupRunView lastDrill) {}
