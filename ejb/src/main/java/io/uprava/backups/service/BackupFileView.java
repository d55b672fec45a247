package io.uprava.backups.service;

import java.time.Instant;

/**
 * A file in the folder of backups.
 *
 * @param bytes its size
 * @param takenAt null when it is none of ours, whatever its name
 */
public record BackupFileView(String name, long bytes, Instant takenAt) {}
