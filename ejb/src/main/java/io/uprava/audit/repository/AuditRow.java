package io.uprava.audit.repository;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as the table holds it, JSON values as text.
 *
 * @param position place in the chain, null until its transaction commits
 */
public record AuditRow(
    UUID id,
    Long position,
    Instant at,
    String actorType,
    UUID actorId,
    String actorName,
    String action,
    String subjectType,
    String subjectId,
    String oldValue,
    String newValue,
    String reason,
    String requestId,
    String ip) {}
