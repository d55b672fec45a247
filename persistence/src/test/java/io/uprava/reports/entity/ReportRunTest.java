package io.uprava.reports.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportRunTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final ReportFile FILE = new ReportFile("users.csv", 1, "00", 1, NOW);

  private final ReportRun run =
      new ReportRun(
          new ReportOrder("users", "{}", ReportFormat.CSV, Language.EN, ZoneId.of("UTC")),
          new ReportOrigin(UUID.randomUUID(), null, null, NOW));

  @Test
  void onlyTheLastAttemptCounts() {
    run.take("one", NOW);
    run.giveBack(NOW);
    run.take("two", NOW);

    assertThat(run.runsAs("one", 1)).isFalse();
    assertThat(run.runsAs("two", 1)).isFalse();
    assertThat(run.runsAs("two", 2)).isTrue();
  }

  @Test
  void nodesThatGoDownInOrderNeverMakeItFailAndFiveThatAreLostDo() {
    for (int i = 0; i < 10; i++) {
      run.take("one", NOW);
      run.giveBack(NOW);
    }
    for (int i = 0; i < 10; i++) {
      run.take("one", ReportRun.FAREWELL);
      run.lose(NOW);
    }
    for (int i = 0; i < 4; i++) {
      run.take("two", NOW);
      run.lose(NOW);
      assertThat(run.state()).isEqualTo(ReportRunState.QUEUED);
    }
    run.take("three", NOW);
    run.lose(NOW);

    assertThat(run.state()).isEqualTo(ReportRunState.FAILED);
    assertThat(run.error()).isEqualTo("abandoned");
    assertThat(run.attempts()).isEqualTo(25);
  }

  @Test
  void whatWaitsIsCalledOffAtOnce() {
    run.cancel(NOW);

    assertThat(run.state()).isEqualTo(ReportRunState.CANCELLED);
    assertThatThrownBy(() -> run.cancel(NOW)).isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsWorkedOnIsCalledOffByItsNodeOrWithIt() {
    run.take("one", NOW);
    run.cancel(NOW);
    assertThat(run.state()).isEqualTo(ReportRunState.RUNNING);

    run.giveBack(NOW);
    assertThat(run.state()).isEqualTo(ReportRunState.CANCELLED);
  }

  @Test
  void successKnowsItsRowsAndItsFile() {
    run.take("one", NOW);
    run.succeed(FILE, 12, NOW);

    assertThat(run.state()).isEqualTo(ReportRunState.SUCCEEDED);
    assertThat(run.progress().rowsTotal()).isEqualTo(12);
    assertThat(run.file()).isSameAs(FILE);
    assertThat(run.runsAs("one", 1)).isFalse();
  }

  @Test
  void whatIsCalledOffHasNoFileEvenWhenItsLastRowWasWritten() {
    run.take("one", NOW);
    run.cancel(NOW);
    run.succeed(FILE, 12, NOW);

    assertThat(run.state()).isEqualTo(ReportRunState.CANCELLED);
    assertThat(run.file()).isNull();
  }

  @Test
  void progressStaysBelowAllUntilThereIsAFile() {
    assertThat(new ReportProgress(5, null, false).percent()).isNull();
    assertThat(new ReportProgress(5, 20L, false).percent()).isEqualTo(25);
    assertThat(new ReportProgress(50, 20L, true).percent()).isEqualTo(99);
    assertThat(new ReportProgress(0, 0L, false).percent()).isZero();
  }
}
