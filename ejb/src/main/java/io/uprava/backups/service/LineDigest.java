package io.uprava.backups.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digest of lines, in their order. */
final class LineDigest {

  private final MessageDigest digest;

  LineDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  void add(String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Hexadecimal; nothing can be added afterwards. */
  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
