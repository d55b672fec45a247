package io.uprava.users.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserImport;
import io.uprava.users.entity.UserImportRow;
import io.uprava.users.repository.ImportedUserRepository;
import io.uprava.users.repository.StoredUser;
import io.uprava.users.repository.UserImportRowRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Applies an import in parts, each a transaction of its own: users, audit entries, rows and the
 * count of the import change together or not at all. Until no row waits the import is APPLYING, so
 * that after a crash everybody sees it is unfinished, and the same call goes on with the rest. One
 * transaction for all would hold the locks of thousands of users, and that of the audit chain.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class ImportApplying {

  static final int PART = 500;

  @Inject UserImportRowRepository rows;
  @Inject ImportedUserRepository users;
  @Inject ImportedUserChange change;
  @Inject ImportedUserAudit audit;
  @Inject ImportGate gate;

  /**
   * Applies the next rows.
   *
   * @return whether the import is applied now
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean applyPart(UUID importId) {
    UserImport whole = gate.startApplying(importId);
    List<UserImportRow> part = rows.next(importId, ImportOutcome.PENDING, PART);
    apply(whole, part);
    return part.size() < PART && gate.finishApplying(whole);
  }

  private void apply(UserImport whole, List<UserImportRow> part) {
    Map<UUID, User> existing =
        users.findLocked(
            part.stream().map(UserImportRow::userId).filter(Objects::nonNull).toList());
    Map<String, StoredUser> taken =
        users.findByEmail(
            part.stream()
                .filter(row -> row.action() == ImportAction.CREATE)
                .map(UserImportRow::email)
                .toList());
    Map<UserImportRow, User> done = new LinkedHashMap<>();
    List<AuditRecord> entries = new ArrayList<>();
    for (UserImportRow row : part) {
      User user = existing.get(row.userId());
      String conflict = conflict(row, user, taken);
      if (conflict != null) {
        row.conflict(conflict);
      } else if (row.action() == ImportAction.CREATE) {
        done.put(row, change.create(row, entries));
      } else {
        done.put(row, change.replace(user, row.wanted(), null, entries));
      }
    }
    rows.flush();
    done.forEach(UserImportRow::applied);
    part.forEach(row -> whole.move(ImportOutcome.PENDING, row.outcome()));
    audit.record(entries);
  }

  /** Why the row cannot be applied any more, or null. */
  private static String conflict(UserImportRow row, User user, Map<String, StoredUser> taken) {
    if (row.action() == ImportAction.CREATE) {
      return taken.containsKey(row.email()) ? "email-taken" : null;
    }
    if (user == null) {
      return "import-user-gone";
    }
    return ImportedValues.of(user).equals(row.before()) && row.email().equals(user.email())
        ? null
        : "import-user-changed";
  }
}
