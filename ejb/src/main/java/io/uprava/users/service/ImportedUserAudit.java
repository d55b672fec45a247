package io.uprava.users.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.entity.Masked;
import io.uprava.users.entity.ImportTally;
import io.uprava.users.entity.ImportedValues;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.entity.UserImport;
import io.uprava.users.entity.UserImportRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What imports and exports of users leave in the audit chain; personal data only masked. */
@ApplicationScoped
public class ImportedUserAudit {

  private static final String USER = "user";
  private static final String ROLES = "roles";
  private static final String IMPORT = "user-import";

  @Inject AuditService audit;

  void previewed(UserImport users) {
    audit.record(of("user-import.previewed", users).created(values(users)));
  }

  void discarded(UserImport users) {
    audit.record(of("user-import.discarded", users).removed(values(users)));
  }

  void applied(UserImport users) {
    audit.record(of("user-import.applied", users).created(values(users)));
  }

  void undone(UserImport users) {
    audit.record(
        of("user-import.undone", users).created(values(users)).because(users.undoReason()));
  }

  void exported(long rows) {
    audit.record(AuditRecord.of("user.exported", USER, null).created(Map.of("rows", rows)));
  }

  /** Writes the entries of many rows at once. */
  void record(List<AuditRecord> entries) {
    audit.recordAll(entries);
  }

  static AuditRecord created(User user, UserImportRow row) {
    return AuditRecord.of("user.created", USER, user.id()).created(image(row));
  }

  static AuditRecord removed(UserImportRow row, String reason) {
    return AuditRecord.of("user.removed", USER, row.userId()).removed(image(row)).because(reason);
  }

  /** One entry for the profile and one for the roles, each only if it differs. */
  static List<AuditRecord> changed(
      User user, ImportedValues before, ImportedValues after, String reason) {
    List<String> columns = after.differences(before);
    List<String> profile = columns.stream().filter(column -> !ROLES.equals(column)).toList();
    List<AuditRecord> entries = new ArrayList<>();
    if (!profile.isEmpty()) {
      entries.add(
          AuditRecord.of("user.profile-changed", USER, user.id())
              .removed(masked(before, profile))
              .created(masked(after, profile))
              .because(reason));
    }
    if (columns.contains(ROLES)) {
      entries.add(
          AuditRecord.of("user.roles-changed", USER, user.id())
              .removed(masked(before, List.of(ROLES)))
              .created(masked(after, List.of(ROLES)))
              .because(reason));
    }
    return entries;
  }

  private static Map<String, Object> image(UserImportRow row) {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("email", Masked.email(row.email()));
    image.putAll(masked(row.wanted(), List.copyOf(row.wanted().byColumn().keySet())));
    image.put("import", row.importId().toString());
    return image;
  }

  private static Map<String, Object> masked(ImportedValues values, List<String> columns) {
    Map<String, Object> masked = new LinkedHashMap<>();
    for (String column : columns) {
      masked.put(
          column,
          switch (column) {
            case "name" -> Masked.text(values.name());
            case "phone" -> Masked.phone(values.phone());
            case ROLES -> values.roleSet().stream().map(Role::name).sorted().toList();
            default -> values.byColumn().get(column);
          });
    }
    return masked;
  }

  private static AuditRecord of(String action, UserImport users) {
    return AuditRecord.of(action, IMPORT, users.id());
  }

  private static Map<String, Object> values(UserImport users) {
    ImportTally tally = users.tally();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("file_name", users.fileName());
    values.put("creates", tally.creates());
    values.put("updates", tally.updates());
    values.put("errors", tally.errors());
    values.put("applied", tally.applied());
    values.put("conflicts", tally.conflicts());
    values.put("undone", tally.undone());
    values.put("undo_conflicts", tally.undoConflicts());
    return values;
  }
}
