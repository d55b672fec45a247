package io.uprava.users.service;

import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.users.entity.UserImport;
import io.uprava.users.repository.UserImportRepository;
import io.uprava.users.repository.UserImportRowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Leads an import from state to state, with its lock held to the end of the transaction. */
@ApplicationScoped
public class ImportGate {

  private static final int LONGEST_NAME = 200;

  @Inject UserImportRepository imports;
  @Inject UserImportRowRepository rows;
  @Inject ImportedUserAudit audit;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  UserImport open(String fileName) {
    UserImport users = new UserImport(shortened(fileName), caller.userId(), clock.instant());
    imports.add(users);
    return users;
  }

  void previewed(UserImport users) {
    imports.flush();
    audit.previewed(users);
  }

  /** Forgets a preview with its rows. */
  void discard(UUID id) {
    UserImport users = locked(id);
    users.requirePreviewed();
    imports.remove(users);
    audit.discarded(users);
  }

  UserImport startApplying(UUID id) {
    UserImport users = live(id);
    users.startApplying(caller.userId(), clock.instant());
    return users;
  }

  boolean finishApplying(UserImport users) {
    users.finishApplying(clock.instant());
    audit.applied(users);
    return true;
  }

  UserImport startUndoing(UUID id, String reason) {
    UserImport users = live(id);
    users.startUndoing(caller.userId(), reason, clock.instant());
    return users;
  }

  boolean finishUndoing(UserImport users) {
    users.finishUndoing(clock.instant());
    audit.undone(users);
    return true;
  }

  /**
   * An import whose rows are still there.
   *
   * @throws NotFound {@code import-not-found}
   * @throws RuleViolation {@code import-expired}
   * @throws Forbidden {@code import-roles-by-key} when a key meets changes of roles: only people
   *     change those
   */
  UserImport live(UUID id) {
    UserImport users = locked(id);
    if (!clock.instant().isBefore(users.expiresAt())) {
      throw new RuleViolation("import-expired");
    }
    if (!rolesMayChange() && rows.changesRoles(id)) {
      throw new Forbidden("import-roles-by-key");
    }
    return users;
  }

  /** Whether the caller may change the roles of people who exist already: no key may. */
  boolean rolesMayChange() {
    return caller.hasRole(Roles.ADMIN);
  }

  private UserImport locked(UUID id) {
    return imports.findLocked(id).orElseThrow(() -> new NotFound("import-not-found"));
  }

  private static String shortened(String fileName) {
    String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]|\\p{Cntrl}", "").strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
