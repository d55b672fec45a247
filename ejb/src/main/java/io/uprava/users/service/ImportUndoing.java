package io.uprava.users.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserImport;
import io.uprava.users.entity.UserImportRow;
import io.uprava.users.repository.ImportedUserRepository;
import io.uprava.users.repository.UserImportRowRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes an import back, in parts as {@link ImportApplying} applies it, or one row of it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class ImportUndoing {

  static final int PART = 500;

  @Inject UserImportRowRepository rows;
  @Inject ImportedUserRepository users;
  @Inject ImportedUserChange change;
  @Inject ImportedUserAudit audit;
  @Inject ImportGate gate;

  /**
   * Takes the next rows back.
   *
   * @return whether nothing is left to take back
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean undoPart(UUID importId, String reason) {
    UserImport whole = gate.startUndoing(importId, reason);
    List<UserImportRow> part = rows.next(importId, ImportOutcome.APPLIED, PART);
    undo(whole, part, reason);
    return part.size() < PART && gate.finishUndoing(whole);
  }

  /**
   * Takes one row back, also one that was in conflict before.
   *
   * @throws Conflict {@code import-row-not-applied}
   */
  public UserImportRow undoRow(UUID importId, UUID rowId, String reason) {
    UserImport whole = gate.live(importId);
    UserImportRow row =
        rows.find(importId, rowId).orElseThrow(() -> new NotFound("import-row-not-found"));
    if (row.outcome() != ImportOutcome.APPLIED && row.outcome() != ImportOutcome.UNDO_CONFLICT) {
      throw new Conflict("import-row-not-applied");
    }
    undo(whole, List.of(row), reason);
    return row;
  }

  private void undo(UserImport whole, List<UserImportRow> part, String reason) {
    List<UUID> ids = part.stream().map(UserImportRow::userId).toList();
    Map<UUID, User> existing = users.findLocked(ids);
    Set<UUID> used = users.findUsed(ids);
    List<UUID> removed = new ArrayList<>();
    List<AuditRecord> entries = new ArrayList<>();
    for (UserImportRow row : part) {
      ImportOutcome before = row.outcome();
      User user = existing.get(row.userId());
      String conflict = conflict(row, user, used);
      if (conflict != null) {
        row.undoConflict(conflict);
      } else if (row.action() == ImportAction.UPDATE) {
        change.replace(user, row.before(), reason, entries);
        row.undone();
      } else {
        removed.add(row.userId());
        entries.add(ImportedUserAudit.removed(row, reason));
        row.undone();
      }
      whole.move(before, row.outcome());
    }
    users.removeAll(removed);
    audit.record(entries);
  }

  /** Why the row cannot be taken back, or null. */
  private static String conflict(UserImportRow row, User user, Set<UUID> used) {
    if (user == null) {
      return "import-user-gone";
    }
    if (row.action() == ImportAction.UPDATE) {
      return ImportedValues.of(user).equals(row.wanted()) ? null : "import-user-changed";
    }
    if (user.lastSignInAt() != null || used.contains(user.id())) {
      return "import-user-signed-in";
    }
    return user.version() == row.appliedVersion() ? null : "import-user-changed";
  }
}
