package io.uprava.audit.service;

import java.util.UUID;

/**
 * A broken stretch of the chain.
 *
 * @param from first broken position, null for an entry that was never sealed
 * @param to last broken position, the same as {@code from} for a single entry
 * @param entryId the entry, null when there are several or none
 */
public record AuditFault(AuditFaultKind kind, Long from, Long to, UUID entryId) {

  static AuditFault at(AuditFaultKind kind, long position, UUID entryId) {
    return new AuditFault(kind, position, position, entryId);
  }

  static AuditFault range(AuditFaultKind kind, long from, long to) {
    return new AuditFault(kind, from, to, null);
  }

  boolean continuedBy(AuditFault next) {
    return kind == next.kind && to != null && next.from != null && to + 1 == next.from;
  }

  AuditFault joinedWith(AuditFault next) {
    return new AuditFault(kind, from, next.to, null);
  }
}
