package io.uprava.audit.service;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.audit.repository.AuditQuery;
import io.uprava.audit.repository.AuditRepository;
import io.uprava.audit.repository.AuditRow;
import io.uprava.common.entity.Masked;
import io.uprava.common.error.NotFound;
import io.uprava.common.json.JsonText;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Remembers changes, lists them, and proves that nobody tampered with what is remembered. */
@Stateless
public class AuditService {

  private static final String NEWEST_FIRST = "at.desc";
  private static final int LONGEST_TEXT = 2000;

  @Inject AuditRepository repository;
  @Inject AuditVerification verification;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Remembers a change together with who acts now. Part of the caller's transaction: either both
   * the change and the entry are there, or neither.
   *
   * @return id of the entry
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public UUID record(AuditRecord change) {
    AuditRow row = row(change);
    repository.add(List.of(row));
    return row.id();
  }

  /** As {@link #record}, for many changes of one transaction in few statements. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void recordAll(List<AuditRecord> changes) {
    repository.add(changes.stream().map(this::row).toList());
  }

  private String actorName() {
    return caller.actorType() == ActorType.PERSON ? Masked.email(caller.name()) : caller.name();
  }

  /** Entries, newest first. */
  @RolesAllowed({Roles.ADMIN, Scopes.AUDIT_READ})
  public PageOf<AuditEntryView> list(AuditFilter filter, PageRequest request) {
    AuditQuery query = filter.query().limit(request.fetchSize());
    request.after(NEWEST_FIRST, 1).ifPresent(cursor -> query.after(cursor.instant(0), cursor.id()));
    List<AuditRow> rows = repository.list(query);
    return PageOf.of(rows, request, row -> Cursor.at(NEWEST_FIRST, row.id(), row.at()))
        .map(AuditEntryView::of);
  }

  /**
   * @throws NotFound {@code audit-entry-not-found}
   */
  @RolesAllowed({Roles.ADMIN, Scopes.AUDIT_READ})
  public AuditEntryView get(UUID id) {
    return repository.list(new AuditQuery().entry(id)).stream()
        .findFirst()
        .map(AuditEntryView::of)
        .orElseThrow(() -> new NotFound("audit-entry-not-found"));
  }

  /** Reads the whole chain and reports every broken place. */
  @RolesAllowed({Roles.ADMIN, Scopes.AUDIT_READ})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditReport verify() {
    return verification.verify(null);
  }

  /** As {@link #verify()}, and compares with a checkpoint that was noted outside the database. */
  @RolesAllowed({Roles.ADMIN, Scopes.AUDIT_READ})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AuditReport verify(AuditCheckpoint noted) {
    return verification.verify(noted);
  }

  private AuditRow row(AuditRecord change) {
    return new AuditRow(
        UuidCreator.getTimeOrderedEpoch(),
        null,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        caller.actorType().name(),
        actorId(),
        bounded(actorName()),
        change.action(),
        change.subjectType(),
        bounded(change.subjectId()),
        JsonText.write(change.oldValue()),
        JsonText.write(change.newValue()),
        bounded(change.reason()),
        bounded(caller.requestId()),
        bounded(caller.ip()));
  }

  private UUID actorId() {
    return caller.caller() == null ? null : UUID.fromString(caller.caller().principalName());
  }

  private static String bounded(String text) {
    return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
