package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.users.entity.ImportState;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A large file must not cost a statement for each row. {@code -Duprava.import.rows=20000} measures
 * the largest one.
 */
class UserImportLoadTest {

  private static final int ROWS = Integer.getInteger("uprava.import.rows", 2_000);
  private static final System.Logger LOG = System.getLogger(UserImportLoadTest.class.getName());

  private final ImportFixture imports = new ImportFixture();

  @BeforeEach
  void nobody() {
    imports.sql("TRUNCATE user_import, app_user CASCADE");
  }

  @AfterEach
  void close() {
    imports.sql("TRUNCATE user_import, app_user CASCADE");
    imports.close();
  }

  @Test
  void sendsFewStatementsForManyRows() {
    String people = UserImportTest.people(ROWS);
    ImportView[] view = new ImportView[1];

    assertThat(statements("preview", () -> view[0] = imports.preview(people)))
        .isLessThan(20 + ROWS / 40);
    assertThat(statements("apply", () -> imports.service.apply(view[0].id())))
        .isLessThan(20 + ROWS / 20);
    assertThat(imports.service.get(view[0].id()).counts().applied()).isEqualTo(ROWS);

    String changed = people.replace("Person", "Human");
    assertThat(statements("preview of changes", () -> view[0] = imports.preview(changed)))
        .isLessThan(20 + ROWS / 40);
    assertThat(view[0].counts().updates()).isEqualTo(ROWS);
    assertThat(statements("apply changes", () -> imports.service.apply(view[0].id())))
        .isLessThan(20 + ROWS / 20);
    assertThat(statements("undo changes", () -> imports.service.undo(view[0].id(), "test")))
        .isLessThan(20 + ROWS / 20);
    assertThat(imports.service.get(view[0].id()).state()).isEqualTo(ImportState.UNDONE);
    assertThat(imports.service.get(view[0].id()).counts().undone()).isEqualTo(ROWS);
  }

  private long statements(String what, Runnable work) {
    long before = imports.database.statements();
    long start = System.nanoTime();
    long computing = computing();
    work.run();
    long sent = imports.database.statements() - before;
    LOG.log(
        System.Logger.Level.INFO,
        "{0}: {1} statements, {2} ms, {3} ms of them computing",
        what,
        sent,
        (System.nanoTime() - start) / 1_000_000,
        (computing() - computing) / 1_000_000);
    return sent;
  }

  private static long computing() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
