package io.uprava.audit.service;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries are wanted; every condition may be null.
 *
 * @param from first moment
 * @param until moment after the last
 * @param actorId person or key
 * @param q words that must all occur, in values, names, reason or address
 */
public record AuditFilter(
    Instant from,
    Instant until,
    UUID actorId,
    String action,
    String subjectType,
    String subjectId,
    String requestId,
    String q) {

  /** Every entry. */
  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null, null, null, null);
  }

  /** What happened to one subject. */
  public static AuditFilter subject(String type, Object id) {
    return new AuditFilter(null, null, null, null, type, String.valueOf(id), null, null);
  }
}
