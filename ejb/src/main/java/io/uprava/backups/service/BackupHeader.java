package io.uprava.backups.service;

import io.uprava.common.error.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/**
 * The first line of a backup, which anybody can read and nobody can change: the rest does not open
 * under another one.
 *
 * @param keyId which key encrypted it
 * @param takenAt when it was begun
 */
record BackupHeader(String keyId, Instant takenAt) {

  static final int VERSION = 1;

  private static final String MAGIC = "UPRAVA-VAULT-BACKUP";
  private static final int PARTS = 4;

  /**
   * @throws RuleViolation {@code backup-not-ours}, {@code backup-version-unknown}
   */
  static BackupHeader parse(String line) {
    String[] parts = line.split(" ", -1);
    if (!MAGIC.equals(parts[0]) || parts.length < 2) {
      throw new RuleViolation("backup-not-ours");
    }
    if (!Integer.toString(VERSION).equals(parts[1])) {
      throw new RuleViolation("backup-version-unknown", Map.of("detail", parts[1]));
    }
    if (parts.length != PARTS) {
      throw new RuleViolation("backup-damaged");
    }
    try {
      BackupHeader header = new BackupHeader(parts[2], Instant.parse(parts[3]));
      if (header.line().equals(line)) {
        return header;
      }
    } catch (DateTimeException altered) {
      // told below
    }
    throw new RuleViolation("backup-damaged");
  }

  String line() {
    return MAGIC + " " + VERSION + " " + keyId + " " + takenAt;
  }

  /** What the encryption is bound to. */
  byte[] bound() {
    return line().getBytes(StandardCharsets.UTF_8);
  }
}
