package io.uprava.clients.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ContactImport;
import io.uprava.clients.repository.ContactImportRepository;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.service.ConnectionNotes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Asking for contacts of connected accounts, and calling it off. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class ContactImports {

  @Inject ContactImportRepository imports;
  @Inject ConnectionNotes connections;
  @Inject AuditService audit;
  @Inject Event<ContactImportDue> due;
  @Inject Clock clock;

  /**
   * Has the contacts read in the background, now and from then on regularly; what waits or runs
   * already goes on.
   *
   * @throws NotFound {@code connection-not-found}
   * @throws RuleViolation {@code contacts-import-unknown} where no contacts are read from
   */
  public ContactImportView order(UUID connectionId) {
    requireSource(connectionId);
    ContactImport one = imports.open(connectionId);
    if (one.order(clock.instant())) {
      imports.flush();
      audit.record(AuditRecord.of("contacts-import.ordered", "connection", connectionId));
      due.fire(new ContactImportDue());
    }
    return ContactImportView.of(one);
  }

  /**
   * Calls the run off, and those that would follow; what was read stays.
   *
   * @throws Conflict {@code contacts-import-cancelled} when nothing would follow
   * @throws NotFound {@code connection-not-found}
   */
  public ContactImportView cancel(UUID connectionId) {
    requireSource(connectionId);
    ContactImport one =
        imports
            .findLocked(connectionId)
            .orElseThrow(() -> new Conflict("contacts-import-cancelled"));
    one.cancel(clock.instant());
    imports.flush();
    audit.record(AuditRecord.of("contacts-import.cancelled", "connection", connectionId));
    return ContactImportView.of(one);
  }

  /**
   * @throws NotFound {@code connection-not-found}
   * @throws RuleViolation {@code contacts-import-unknown} where no contacts are read from
   */
  @RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE})
  public ContactImportView get(UUID connectionId) {
    requireSource(connectionId);
    return imports
        .find(connectionId)
        .map(ContactImportView::of)
        .orElseGet(() -> ContactImportView.never(connectionId));
  }

  private void requireSource(UUID connectionId) {
    String provider = connections.view(connectionId).provider();
    if (ClientSource.of(provider).isEmpty()) {
      throw new RuleViolation("contacts-import-unknown", Map.of("provider", provider));
    }
  }
}
