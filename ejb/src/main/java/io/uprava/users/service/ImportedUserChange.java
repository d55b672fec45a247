package io.uprava.users.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserImportRow;
import io.uprava.users.repository.ImportedUserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes and changes users as rows of an import say, in the caller's transaction. */
@ApplicationScoped
public class ImportedUserChange {

  @Inject ImportedUserRepository users;
  @Inject UserMails mails;
  @Inject Clock clock;

  User create(UserImportRow row, List<AuditRecord> entries) {
    ImportedValues wanted = row.wanted();
    User user = new User(row.email(), wanted.profile(), wanted.roleSet(), clock.instant());
    users.add(user);
    entries.add(ImportedUserAudit.created(user, row));
    return user;
  }

  /**
   * @param reason null when applying
   */
  User replace(User user, ImportedValues after, String reason, List<AuditRecord> entries) {
    ImportedValues before = ImportedValues.of(user);
    Instant now = clock.instant();
    user.describe(after.profile(), now);
    if (!after.roleSet().equals(user.roles())) {
      user.assignRoles(after.roleSet(), now);
      mails.rolesChanged(user);
    }
    entries.addAll(ImportedUserAudit.changed(user, before, after, reason));
    return user;
  }
}
