package io.uprava.audit.service;

import io.uprava.audit.repository.SealedEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The bytes over which an entry is hashed: each column with its length before it, so that no text
 * can be moved from one column into the next. The same rule as the SQL function {@code
 * audit_entry_hash}, written a second time on purpose: a changed function shows.
 */
final class CanonicalText {

  private CanonicalText() {}

  static String of(List<String> fields, long position) {
    StringBuilder text = new StringBuilder(512);
    append(text, fields.get(0));
    append(text, Long.toString(position));
    fields.subList(1, fields.size()).forEach(field -> append(text, field));
    return text.toString();
  }

  /** The hash that the entry must have at this position, given the hash before it. */
  static byte[] hash(SealedEntry entry, long position) {
    MessageDigest digest = sha256();
    digest.update(entry.previousHash());
    digest.update(of(entry.fields(), position).getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  private static void append(StringBuilder text, String field) {
    if (field == null) {
      text.append('-');
      return;
    }
    text.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
