package io.uprava.audit.service;

import java.util.HexFormat;

/**
 * The end of the chain at some moment, noted outside the database: it vouches for everything before
 * it even against somebody who rewrote the whole chain.
 *
 * @param hash lower-case hexadecimal
 */
public record AuditCheckpoint(long position, String hash) {

  static AuditCheckpoint of(long position, byte[] hash) {
    return new AuditCheckpoint(position, HexFormat.of().formatHex(hash));
  }

  boolean differsFrom(byte[] other) {
    return other == null || !HexFormat.of().formatHex(other).equals(hash);
  }
}
