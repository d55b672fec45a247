package io.uprava.audit.service;

import io.uprava.audit.repository.AuditRow;
import io.uprava.common.json.JsonText;
import io.uprava.common.security.ActorType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry for people and programs.
 *
 * @param actorId person or key, null when neither acted
 * @param oldValue changed fields before, or null
 * @param newValue changed fields after, or null
 */
public record AuditEntryView(
    UUID id,
    Long position,
    Instant at,
    ActorType actorType,
    UUID actorId,
    String actorName,
    String action,
    String subjectType,
    String subjectId,
    Map<String, Object> oldValue,
    Map<String, Object> newValue,
    String reason,
    String requestId,
    String ip) {

  static AuditEntryView of(AuditRow row) {
    return new AuditEntryView(
        row.id(),
        row.position(),
        row.at(),
        ActorType.valueOf(row.actorType()),
        row.actorId(),
        row.actorName(),
        row.action(),
        row.subjectType(),
        row.subjectId(),
        JsonText.read(row.oldValue()),
        JsonText.read(row.newValue()),
        row.reason(),
        row.requestId(),
        row.ip());
  }
}
