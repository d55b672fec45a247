package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.ImportState;
import io.uprava.users.entity.User;
import io.uprava.users.repository.ImportRowFilter;
import io.uprava.users.repository.UserFilter;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class UserImportServiceIT {

  @Inject UserImportService imports;
  @Inject UserExportService exporting;
  @Inject CurrentCaller caller;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  private final String domain = UUID.randomUUID() + ".example";

  @BeforeEach
  void administrator() {
    caller.identify(
        new Caller(
            ActorType.PERSON,
            UUID.randomUUID(),
            "root@example.org",
            null,
            null,
            "en",
            "UTC",
            Set.of(Roles.ADMIN)));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void appliesAndTakesBackInParts() {
    UUID id = preview(people("Person")).id();

    ImportView part = asAdmin.call(() -> imports.applyPart(id));
    assertThat(part.state()).isEqualTo(ImportState.APPLYING);
    assertThat(part.counts().applied()).isEqualTo(500);
    assertThat(part.counts().waiting()).isEqualTo(101);

    ImportView applied = asAdmin.call(() -> imports.apply(id));
    assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
    assertThat(applied.counts().applied()).isEqualTo(601);
    assertThat(users()).isEqualTo(601);
    assertThat(entries("user.created")).isEqualTo(601);
    assertThatThrownBy(() -> asAdmin.call(() -> imports.apply(id))).isInstanceOf(Conflict.class);

    ImportView undone = asAdmin.call(() -> imports.undo(id, "wrong file"));
    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(undone.counts().undone()).isEqualTo(601);
    assertThat(users()).isZero();
    assertThat(entries("user.removed")).isEqualTo(601);
  }

  @Test
  void updatesAndRestoresUsersAndTheirRoles() {
    UUID first = preview("anna@%s,Anna,,ru,,STAFF\n".formatted(domain)).id();
    asAdmin.call(() -> imports.apply(first));
    clock.advance(Duration.ofMinutes(1));
    UUID second = preview("anna@%s,Anna K.,,,,CLIENT\n".formatted(domain)).id();

    asAdmin.call(() -> imports.apply(second));
    assertThat(user().name()).isEqualTo("Anna K.");
    ImportRowView row =
        asAdmin
            .call(() -> imports.rows(second, ImportRowFilter.all(), PageRequest.first()))
            .items()
            .get(0);
    assertThat(row.changes()).containsExactly("name", "roles");
    assertThat(row.before().roles()).isEqualTo("STAFF");

    ImportRowView undone = asAdmin.call(() -> imports.undoRow(second, row.id(), "her wish"));
    assertThat(undone.outcome()).isEqualTo(ImportOutcome.UNDONE);
    assertThat(user().name()).isEqualTo("Anna");
    assertThat(user().language()).isEqualTo(Language.RU);
  }

  @Test
  void readsItsOwnExport() {
    asAdmin.call(() -> imports.apply(preview(people("=Person")).id()));
    UserFilter filter = new UserFilter(domain, null, null, null, null, null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    long written = asAdmin.call(() -> exporting.exportCsv(filter, out, Language.RU));

    assertThat(written).isEqualTo(601);
    ImportView again =
        asAdmin.call(
            () -> imports.preview(new ByteArrayInputStream(out.toByteArray()), "export.csv"));
    assertThat(again.counts().unchanged()).isEqualTo(601);
    assertThat(again.fileName()).isEqualTo("export.csv");
  }

  @Test
  void tellsWhatIsWrongWithAFile() {
    assertThatThrownBy(() -> asAdmin.call(() -> imports.preview(stream("email,name\n"), null)))
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo("import-columns"));
  }

  @Test
  void servesAdministratorsOnly() {
    assertThatThrownBy(() -> imports.list(PageRequest.first()))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> imports.apply(UUID.randomUUID()))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () -> exporting.exportCsv(UserFilter.all(), new ByteArrayOutputStream(), Language.EN))
        .isInstanceOf(EJBAccessException.class);
  }

  private ImportView preview(String rows) {
    return asAdmin.call(() -> imports.preview(stream(ImportFixture.HEADER + rows), "people.csv"));
  }

  private String people(String name) {
    return IntStream.rangeClosed(1, 601)
        .mapToObj(i -> "p%d@%s,%s %d,,ru,Europe/Moscow,CLIENT\n".formatted(i, domain, name, i))
        .collect(Collectors.joining());
  }

  private User user() {
    List<User> found =
        inTransaction.query(
            entities ->
                entities
                    .createNamedQuery(User.FIND_BY_EMAIL, User.class)
                    .setParameter("email", "anna@" + domain)
                    .getResultList());
    return found.get(0);
  }

  private long users() {
    return number("SELECT count(*) FROM app_user WHERE email LIKE ?", "%@" + domain);
  }

  private long entries(String action) {
    return number(
        "SELECT count(*) FROM audit_entry WHERE action = '"
            + action
            + "' AND search @@"
            + " plainto_tsquery('simple', translate(?, '@.-', '   '))",
        domain);
  }

  private long number(String query, String parameter) {
    return inTransaction.query(
        entities ->
            ((Number)
                    entities.createNativeQuery(query).setParameter(1, parameter).getSingleResult())
                .longValue());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
