package io.uprava.audit.service;

import io.uprava.audit.repository.AuditQuery;
import io.uprava.common.paging.ListConditions;
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

  /**
   * What the list is narrowed down by: {@code from}, {@code to}, {@code actor}, {@code action},
   * {@code subject_type}, {@code subject}, {@code request} and {@code q}.
   */
  public static AuditFilter of(ListConditions conditions) {
    return new AuditFilter(
        conditions.dayBegin("from"),
        conditions.dayEnd("to"),
        conditions.id("actor"),
        conditions.text("action"),
        conditions.text("subject_type"),
        conditions.text("subject"),
        conditions.text("request"),
        conditions.text("q"));
  }

  /** The entries that are wanted, as SQL. */
  public AuditQuery query() {
    return new AuditQuery()
        .from(from)
        .until(until)
        .actor(actorId)
        .equal("action", action)
        .equal("subject_type", subjectType)
        .equal("subject_id", subjectId)
        .equal("request_id", requestId)
        .words(q);
  }

  /** Every entry. */
  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null, null, null, null);
  }

  /** What happened to one subject. */
  public static AuditFilter subject(String type, Object id) {
    return new AuditFilter(null, null, null, null, type, String.valueOf(id), null, null);
  }
}
