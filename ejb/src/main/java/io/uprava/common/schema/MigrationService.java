package io.uprava.common.schema;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the changesets of this release with those the database has seen. */
@Stateless
public class MigrationService {

  @Inject SchemaMigration schema;
  @Inject AppliedChangeSets applied;

  /** Every changeset of this release, in order, and those that only a newer release knows. */
  @RolesAllowed({Roles.ADMIN, Scopes.SYSTEM_READ})
  public List<MigrationView> all() {
    Map<String, MigrationView> rows = new LinkedHashMap<>();
    applied.all().forEach(row -> rows.put(row.path() + "::" + row.id(), row));
    List<MigrationView> all = new ArrayList<>();
    for (KnownChangeSet known : schema.known()) {
      MigrationView row = rows.remove(known.path() + "::" + known.id());
      all.add(row == null ? pending(known) : withState(row, "applied"));
    }
    rows.values().forEach(row -> all.add(withState(row, "unknown")));
    return all;
  }

  /** Number of changesets of this release that the database has not seen. */
  @PermitAll
  public long pending() {
    List<String> seen = applied.all().stream().map(row -> row.path() + "::" + row.id()).toList();
    return schema.known().stream()
        .filter(known -> !seen.contains(known.path() + "::" + known.id()))
        .count();
  }

  private static MigrationView pending(KnownChangeSet known) {
    return new MigrationView(
        known.id(),
        known.author(),
        known.path(),
        known.comment(),
        "pending",
        null,
        null,
        null,
        null);
  }

  private static MigrationView withState(MigrationView row, String state) {
    return new MigrationView(
        row.id(),
        row.author(),
        row.path(),
        row.comment(),
        state,
        row.appliedAt(),
        row.position(),
        row.checksum(),
        row.deployment());
  }
}
