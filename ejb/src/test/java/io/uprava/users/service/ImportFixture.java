package io.uprava.users.service;

import io.uprava.audit.service.AuditServices;
import io.uprava.common.i18n.Texts;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.schema.MappedDatabase;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.entity.User;
import io.uprava.users.repository.ImportRepositories;
import io.uprava.users.repository.ImportRowFilter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The services of imports put together by hand on a real database. */
final class ImportFixture implements AutoCloseable {

  static final String HEADER = "email,name,phone,language,time_zone,roles\n";

  final MappedDatabase database = new MappedDatabase();
  final UserImportService service = new UserImportService();
  final UserExportService exporting = new UserExportService();
  final ImportHousekeeping housekeeping = new ImportHousekeeping();
  final List<UUID> mailed = new ArrayList<>();
  final CurrentCaller caller = new CurrentCaller();

  private Clock clock = Clock.fixed(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  private int partsUntilCrash = Integer.MAX_VALUE;

  ImportFixture() {
    asAdministrator();
    build();
  }

  void asAdministrator() {
    identify(ActorType.PERSON, Roles.ADMIN);
  }

  void asKey() {
    identify(ActorType.API_KEY, Scopes.USERS_WRITE);
  }

  /** The node dies after so many parts. */
  void crashAfter(int parts) {
    partsUntilCrash = parts;
  }

  void later(Duration time) {
    clock = Clock.offset(clock, time);
    build();
  }

  Clock clock() {
    return clock;
  }

  ImportView preview(String rows) {
    return previewFile(HEADER + rows);
  }

  ImportView previewFile(String csv) {
    return database.transaction(
        () ->
            service.preview(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "people.csv"));
  }

  ImportView apply(String rows) {
    return service.apply(preview(rows).id());
  }

  List<ImportRowView> rows(ImportView view) {
    return service.rows(view.id(), ImportRowFilter.all(), PageRequest.first()).items();
  }

  Optional<User> find(String email) {
    Optional<User> found =
        database
            .entities()
            .createNamedQuery(User.FIND_BY_EMAIL, User.class)
            .setParameter("email", email)
            .getResultStream()
            .findFirst();
    found.ifPresent(User::roles);
    database.entities().clear();
    return found;
  }

  User user(String email) {
    return find(email).orElseThrow();
  }

  void sql(String statement) {
    database.transaction(
        () -> {
          database.entities().createNativeQuery(statement).executeUpdate();
        });
  }

  long number(String query) {
    return ((Number) database.entities().createNativeQuery(query).getSingleResult()).longValue();
  }

  @Override
  public void close() {
    database.close();
  }

  private void identify(ActorType type, String role) {
    caller.identify(
        new Caller(
            type, UUID.randomUUID(), "root@example.org", null, null, "en", "UTC", Set.of(role)));
  }

  private void build() {
    ImportedUserAudit audit = new ImportedUserAudit();
    audit.audit = AuditServices.recording(database.entities(), caller, clock);
    ImportGate gate = new ImportGate();
    gate.imports = ImportRepositories.imports(database);
    gate.rows = ImportRepositories.rows(database);
    gate.audit = audit;
    gate.caller = caller;
    gate.clock = clock;
    ImportedUserChange change = new ImportedUserChange();
    change.users = ImportRepositories.users(database);
    change.mails = mails();
    change.clock = clock;
    service.gate = gate;
    service.preview = preview(gate);
    service.applying = applying(gate, change, audit);
    service.undoing = undoing(gate, change, audit);
    service.reading = reading();
    exporting.users = ImportRepositories.list(database);
    exporting.audit = audit;
    housekeeping.rows = ImportRepositories.rows(database);
  }

  private ImportPreview preview(ImportGate gate) {
    ImportPreview preview = new ImportPreview();
    preview.rows = ImportRepositories.rows(database);
    preview.users = ImportRepositories.users(database);
    preview.gate = gate;
    return preview;
  }

  private ImportApplying applying(
      ImportGate gate, ImportedUserChange change, ImportedUserAudit audit) {
    ImportApplying applying =
        new ImportApplying() {
          @Override
          public boolean applyPart(UUID importId) {
            return database.transaction(
                () -> {
                  boolean finished = applyNext(importId);
                  if (partsUntilCrash-- <= 0) {
                    throw new IllegalStateException("the node dies");
                  }
                  return finished;
                });
          }

          private boolean applyNext(UUID importId) {
            return super.applyPart(importId);
          }
        };
    applying.rows = ImportRepositories.rows(database);
    applying.users = ImportRepositories.users(database);
    applying.change = change;
    applying.audit = audit;
    applying.gate = gate;
    return applying;
  }

  private ImportUndoing undoing(
      ImportGate gate, ImportedUserChange change, ImportedUserAudit audit) {
    ImportUndoing undoing =
        new ImportUndoing() {
          @Override
          public boolean undoPart(UUID importId, String reason) {
            return database.transaction(() -> undoNext(importId, reason));
          }

          private boolean undoNext(UUID importId, String reason) {
            return super.undoPart(importId, reason);
          }
        };
    undoing.rows = ImportRepositories.rows(database);
    undoing.users = ImportRepositories.users(database);
    undoing.change = change;
    undoing.audit = audit;
    undoing.gate = gate;
    return undoing;
  }

  private ImportReading reading() {
    ImportReading reading = new ImportReading();
    reading.imports = ImportRepositories.imports(database);
    reading.rows = ImportRepositories.rows(database);
    reading.users = ImportRepositories.users(database);
    reading.texts = new Texts();
    reading.clock = clock;
    return reading;
  }

  private UserMails mails() {
    return new UserMails() {
      @Override
      void rolesChanged(User user) {
        mailed.add(user.id());
      }
    };
  }
}
