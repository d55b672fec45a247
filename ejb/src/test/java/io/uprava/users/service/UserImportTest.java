package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.DomainException;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.ImportState;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.repository.ImportRowFilter;
import io.uprava.users.repository.UserFilter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserImportTest {

  private final ImportFixture imports = new ImportFixture();

  @BeforeEach
  void nobody() {
    imports.sql("TRUNCATE user_import, app_user CASCADE");
  }

  @AfterEach
  void close() {
    imports.close();
  }

  @Test
  void judgesEachRow() {
    imports.apply("anna@example.org,Anna,,en,UTC,STAFF\nboris@example.org,Boris,,,,\n");

    ImportView view =
        imports.preview(
            """
            Anna@Example.org,Anna K.,,ru,,CLIENT
            boris@example.org,,,,,
            clara@example.org,Clara,,,,
            CLARA@example.org,Clara,,,,
            nobody,Dora,12,,,
            """);

    assertThat(view.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(view.counts()).isEqualTo(new ImportCounts(5, 1, 1, 1, 2, 2, 0, 0, 0, 0));
    List<ImportRowView> rows = imports.rows(view);
    assertThat(rows)
        .extracting(ImportRowView::action)
        .containsExactly(
            ImportAction.UPDATE,
            ImportAction.UNCHANGED,
            ImportAction.CREATE,
            ImportAction.ERROR,
            ImportAction.ERROR);
    assertThat(rows.get(0).changes()).containsExactly("name", "language", "roles");
    assertThat(rows.get(0).before().name()).isEqualTo("Anna");
    assertThat(rows.get(3).problems())
        .containsExactly(new ImportProblem("import-address-twice", "email", Map.of("line", 4)));
    assertThat(rows.get(4).problems())
        .extracting(ImportProblem::code)
        .containsExactly("email-invalid", "phone-invalid");
    assertThat(imports.user("anna@example.org").name()).isEqualTo("Anna");
  }

  @Test
  void appliesAndTakesBack() {
    imports.apply("anna@example.org,Anna,+79123456789,ru,Europe/Moscow,STAFF\n");
    UUID anna = imports.user("anna@example.org").id();

    ImportView applied =
        imports.apply("anna@example.org,Anna K.,,en,,CLIENT\nboris@example.org,Boris,,,,\n");

    assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
    assertThat(applied.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 2, 0, 0, 0));
    User changed = imports.user("anna@example.org");
    assertThat(changed.name()).isEqualTo("Anna K.");
    assertThat(changed.phone()).isEqualTo("+79123456789");
    assertThat(changed.language()).isEqualTo(Language.EN);
    assertThat(changed.roles()).containsExactly(Role.CLIENT);
    assertThat(changed.tokenEpoch()).isEqualTo(1);
    assertThat(imports.mailed).containsExactly(anna);
    assertThat(imports.user("boris@example.org").roles()).containsExactly(Role.CLIENT);

    ImportView undone = imports.service.undo(applied.id(), "wrong file");

    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(undone.undoReason()).isEqualTo("wrong file");
    assertThat(undone.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0, 0, 0, 2, 0));
    assertThat(imports.user("anna@example.org").name()).isEqualTo("Anna");
    assertThat(imports.user("anna@example.org").language()).isEqualTo(Language.RU);
    assertThat(imports.user("anna@example.org").roles()).containsExactly(Role.STAFF);
    assertThat(imports.find("boris@example.org")).isEmpty();
  }

  @Test
  void leavesWhoeverChangedSinceThePreview() {
    imports.apply("anna@example.org,Anna,,,,\nboris@example.org,Boris,,,,\n");
    ImportView view =
        imports.preview(
            "anna@example.org,A,,,,\nboris@example.org,B,,,,\nclara@example.org,C,,,,\n");
    imports.sql("UPDATE app_user SET name = 'Anna May' WHERE email = 'anna@example.org'");
    imports.sql("UPDATE app_user SET last_sign_in_at = now(), version = version + 1");
    imports.apply("clara@example.org,Clara,,,,\n");

    ImportView applied = imports.service.apply(view.id());

    assertThat(applied.counts().conflicts()).isEqualTo(2);
    assertThat(imports.rows(applied))
        .extracting(ImportRowView::outcome)
        .containsExactly(ImportOutcome.CONFLICT, ImportOutcome.APPLIED, ImportOutcome.CONFLICT);
    assertThat(imports.user("anna@example.org").name()).isEqualTo("Anna May");
    assertThat(imports.user("boris@example.org").name()).isEqualTo("B");
    assertThat(imports.user("clara@example.org").name()).isEqualTo("Clara");
  }

  @Test
  void doesNotTakeBackWhatWasTouchedSince() {
    imports.apply("old@example.org,Old,,,,\n");
    ImportView applied =
        imports.apply(
            """
            used@example.org,Used,,,,
            changed@example.org,Changed,,,,
            fresh@example.org,Fresh,,,,
            old@example.org,New,,,,
            """);
    imports.sql(
        "UPDATE app_user SET last_sign_in_at = now(), version = version + 1"
            + " WHERE email = 'used@example.org'");
    imports.sql(
        "UPDATE app_user SET notify_product = false, version = version + 1"
            + " WHERE email = 'changed@example.org'");
    imports.sql("UPDATE app_user SET name = 'Newest' WHERE email = 'old@example.org'");

    ImportView undone = imports.service.undo(applied.id(), "mistake");

    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(undone.counts().undone()).isEqualTo(1);
    assertThat(undone.counts().undoConflicts()).isEqualTo(3);
    assertThat(
            imports
                .service
                .rows(
                    undone.id(),
                    new ImportRowFilter(null, ImportOutcome.UNDO_CONFLICT),
                    PageRequest.first())
                .items())
        .extracting(row -> row.problems().get(0).code())
        .containsExactly("import-user-signed-in", "import-user-changed", "import-user-changed");
    assertThat(imports.find("fresh@example.org")).isEmpty();
    assertThat(imports.user("old@example.org").name()).isEqualTo("Newest");

    imports.sql("UPDATE app_user SET name = 'New' WHERE email = 'old@example.org'");
    ImportRowView row = imports.rows(undone).get(3);
    ImportRowView again =
        imports.database.transaction(
            () -> imports.service.undoRow(undone.id(), row.id(), "once more"));

    assertThat(again.outcome()).isEqualTo(ImportOutcome.UNDONE);
    assertThat(imports.user("old@example.org").name()).isEqualTo("Old");
    assertThat(imports.service.get(undone.id()).counts().undoConflicts()).isEqualTo(2);
  }

  @Test
  void takesOneRowBack() {
    ImportView applied = imports.apply("anna@example.org,Anna,,,,\nboris@example.org,B,,,,\n");
    ImportRowView row = imports.rows(applied).get(0);

    imports.database.transaction(() -> imports.service.undoRow(applied.id(), row.id(), "left"));

    assertThat(imports.find("anna@example.org")).isEmpty();
    assertThat(imports.find("boris@example.org")).isPresent();
    assertThat(imports.service.get(applied.id()).state()).isEqualTo(ImportState.APPLIED);
    refused(
        "import-row-not-applied",
        () ->
            imports.database.transaction(
                () -> imports.service.undoRow(applied.id(), row.id(), "left")));
    refused(
        "import-row-not-found",
        () ->
            imports.database.transaction(
                () -> imports.service.undoRow(applied.id(), UUID.randomUUID(), "left")));
  }

  @Test
  void goesOnAfterACrash() {
    ImportView view = imports.preview(people(1200));
    imports.crashAfter(1);

    assertThatThrownBy(() -> imports.service.apply(view.id()))
        .isInstanceOf(IllegalStateException.class);

    ImportView half = imports.service.get(view.id());
    assertThat(half.state()).isEqualTo(ImportState.APPLYING);
    assertThat(half.counts().applied()).isEqualTo(500);
    assertThat(half.counts().waiting()).isEqualTo(700);
    assertThat(imports.number("SELECT count(*) FROM app_user")).isEqualTo(500);

    imports.crashAfter(Integer.MAX_VALUE);
    assertThat(imports.service.applyPart(view.id()).counts().waiting()).isEqualTo(200);
    ImportView applied = imports.service.apply(view.id());

    assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
    assertThat(applied.counts().applied()).isEqualTo(1200);
    assertThat(imports.number("SELECT count(*) FROM app_user")).isEqualTo(1200);
    refused("import-already-applied", () -> imports.service.apply(view.id()));
  }

  @Test
  void takesAHalfAppliedImportBack() {
    ImportView view = imports.preview(people(1200));
    imports.crashAfter(1);
    assertThatThrownBy(() -> imports.service.apply(view.id()))
        .isInstanceOf(IllegalStateException.class);

    ImportView undone = imports.service.undo(view.id(), "give up");

    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(imports.number("SELECT count(*) FROM app_user")).isZero();
    refused("import-already-applied", () -> imports.service.apply(view.id()));
  }

  @Test
  void asksFirstForAnAppliedImportAndAReason() {
    ImportView view = imports.preview("anna@example.org,Anna,,,,\n");

    refused("import-not-applied", () -> imports.service.undo(view.id(), "mistake"));
    refused("reason-required", () -> imports.service.undo(view.id(), " "));
    refused("import-not-found", () -> imports.service.apply(UUID.randomUUID()));
  }

  @Test
  void letsNoKeyApplyChangesOfRoles() {
    imports.apply("anna@example.org,Anna,,,,CLIENT\n");
    ImportView view = imports.preview("anna@example.org,Anna,,,,STAFF\n");
    imports.asKey();

    refused("import-roles-by-key", () -> imports.service.apply(view.id()));
    assertThat(imports.rows(imports.preview("anna@example.org,Anna,,,,STAFF\n")))
        .extracting(ImportRowView::action)
        .containsExactly(ImportAction.ERROR);
    assertThat(imports.user("anna@example.org").roles()).containsExactly(Role.CLIENT);
  }

  @Test
  void forgetsPreviews() {
    ImportView view = imports.preview("anna@example.org,Anna,,,,\n");

    imports.database.transaction(() -> imports.service.discard(view.id()));

    refused("import-not-found", () -> imports.service.get(view.id()));
    assertThat(imports.number("SELECT count(*) FROM user_import_row")).isZero();
    ImportView applied = imports.apply("anna@example.org,Anna,,,,\n");
    refused(
        "import-already-applied",
        () -> imports.database.transaction(() -> imports.service.discard(applied.id())));
  }

  @Test
  void removesRowsAfterThirtyDays() {
    ImportView view = imports.apply("anna@example.org,Anna,,,,\n");
    imports.later(Duration.ofDays(29));
    assertThat(purged()).isZero();
    imports.later(Duration.ofDays(1).plusSeconds(1));

    assertThat(purged()).isEqualTo(1);

    ImportView expired = imports.service.get(view.id());
    assertThat(expired.expired()).isTrue();
    assertThat(expired.counts().applied()).isEqualTo(1);
    assertThat(imports.rows(expired)).isEmpty();
    refused("import-expired", () -> imports.service.undo(view.id(), "late"));
  }

  @Test
  void writesBadRowsThatCanBeMendedAndReadAgain() {
    ImportView view = imports.preview("nobody,=Anna,,ru,,\nboris@example.org,Boris,,,,\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    imports.service.errorRows(view.id(), out, Language.RU);

    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(csv)
        .isEqualTo(
            "\uFEFFemail;name;phone;language;time_zone;roles;reason\r\n"
                + "nobody;'=Anna;;ru;;;Это не адрес почты.\r\n");
    ImportView again = imports.previewFile(csv.replace("nobody", "anna@example.org"));
    assertThat(imports.rows(again).get(0).wanted().name()).isEqualTo("=Anna");
  }

  @Test
  void readsAnExportBackUnchanged() {
    imports.apply(
        """
        anna@example.org,Anna,+79123456789,ru,Europe/Moscow,STAFF ACCOUNTANT
        boris@example.org,"Bo, ""the"" \nBoris; =x",,en,UTC,CLIENT
        clara@example.org,=HYPERLINK("x"),,en,+03:00,INTEGRATOR
        dora@example.org,''=x,,en,UTC,CLIENT
        """);
    imports.sql(
        "INSERT INTO user_role SELECT id, 'ADMIN' FROM app_user WHERE email = 'anna@example.org'");
    imports.sql("DELETE FROM user_role WHERE role = 'INTEGRATOR'");

    for (Language language : Language.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      long written =
          imports.database.transaction(
              () -> imports.exporting.exportCsv(UserFilter.all(), out, language));
      assertThat(written).isEqualTo(4);
      ImportView again = imports.previewFile(out.toString(StandardCharsets.UTF_8));
      assertThat(again.counts().unchanged()).isEqualTo(4);
    }
  }

  @Test
  void listsImportsAndTheirRowsInPages() {
    UUID first = imports.preview("anna@example.org,Anna,,,,\n").id();
    imports.later(Duration.ofMillis(5));
    UUID second = imports.preview(people(3)).id();

    var page = imports.service.list(new PageRequest(1, null));
    assertThat(page.items()).extracting(ImportView::id).containsExactly(second);
    assertThat(imports.service.list(new PageRequest(1, page.nextCursor())).items())
        .extracting(ImportView::id)
        .containsExactly(first);
    ImportRowFilter created = new ImportRowFilter(ImportAction.CREATE, ImportOutcome.PENDING);
    var rows = imports.service.rows(second, created, new PageRequest(2, null));
    assertThat(rows.items()).extracting(ImportRowView::line).containsExactly(2, 3);
    assertThat(imports.service.rows(second, created, new PageRequest(2, rows.nextCursor())).items())
        .extracting(ImportRowView::line)
        .containsExactly(4);
  }

  private int purged() {
    return imports.database.transaction(
        () -> imports.housekeeping.purge(imports.clock().instant()));
  }

  static String people(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            "person%1$d@example.org,Person %1$d,+7912%1$07d,ru,Europe/Moscow,CLIENT\n"::formatted)
        .collect(Collectors.joining());
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
