package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.job.HousekeepingStep;
import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ReportRunIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject ReportPeople people;
  @Inject ReportRunRows stored;
  @Inject ReportCatalogueService catalogue;
  @Inject ReportPreviewService previews;
  @Inject ReportRetention retention;
  @Inject HousekeepingStep housekeeping;
  @Inject AsSignedIn asSignedIn;
  @Inject TestClock clock;

  @AfterEach
  void backToRealTime() {
    clock.reset();
  }

  @Test
  void aReportOfOneClassIsInTheCatalogueAndRuns() throws Exception {
    people.somebody(Roles.ACCOUNTANT);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH)))
        .extracting(ReportView::key)
        .contains("numbered-rows", "payments-register", "payments-summary")
        .doesNotContain("users", "audit-extract");

    ReportRunView asked = people.numbered(50_000, 0);
    ReportRunView done = people.await(asked.id(), ReportRunState.SUCCEEDED);
    ReportDownload file = people.file(done.id());
    byte[] all = people.part(file, 0, file.size() - 1);

    assertThat(done.rowsDone()).isEqualTo(50_000);
    assertThat(done.percent()).isEqualTo(100);
    assertThat(all).hasSize((int) file.size()).hasSizeGreaterThan(3 * ChunkedFile.CHUNK);
    assertThat(sha256(all)).isEqualTo(file.sha256());
    List<String> lines = new String(all, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(50_001);
    assertThat(lines.get(50_000)).isEqualTo("50000,3499.97,row 50000");
    long from = ChunkedFile.CHUNK - 10;
    assertThat(people.part(file, from, from + ChunkedFile.CHUNK + 20))
        .isEqualTo(Arrays.copyOfRange(all, (int) from, (int) from + ChunkedFile.CHUNK + 21));
  }

  @Test
  void everyFormatComesToItsEnd() {
    people.somebody(Roles.ACCOUNTANT);
    for (ReportFormat format : ReportFormat.values()) {
      ReportRunView run = people.start("numbered-rows", format, Map.of("rows", "300"));
      ReportRunView done = people.await(run.id(), ReportRunState.SUCCEEDED);
      assertThat(done.fileName()).endsWith("." + format.extension());
      assertThat(done.fileSize()).isPositive();
    }
  }

  @Test
  void aFormatThatCannotHoldTheRowsIsRefusedClearly() {
    people.somebody(Roles.ACCOUNTANT);
    ReportRunView run = people.start("numbered-rows", ReportFormat.PDF, Map.of("rows", "20001"));
    ReportRunView failed = people.await(run.id(), ReportRunState.FAILED);
    assertThat(failed.error()).isEqualTo("too-many-rows");
    assertThat(failed.errorLimit()).isEqualTo(20_000);
    assertThatThrownBy(() -> people.file(run.id())).isInstanceOf(Conflict.class);
    assertThat(stored.chunks(run.id())).isZero();
  }

  @Test
  void previewShowsTheFirstRowsAtOnce() {
    people.somebody(Roles.ACCOUNTANT);
    ReportPreviewView preview =
        asSignedIn.call(
            () ->
                previews.preview(
                    "numbered-rows",
                    new PreviewReportCommand(Map.of("rows", "70"), Language.RU, null)));
    assertThat(preview.rows()).hasSize(50);
    assertThat(preview.more()).isTrue();
    assertThat(preview.texts().get(1)).containsExactly("2", "0,11", "row 2");
    assertThat(preview.rows().get(1))
        .containsEntry(
            "amount", Map.of("amount", java.math.BigInteger.valueOf(11), "currency", "usd"));
  }

  @Test
  void cancellingStopsAStatementInItsMidstAndLeavesNothing() {
    people.somebody(Roles.ACCOUNTANT);
    ReportRunView run = people.numbered(100_000, 5);
    people.await(run.id(), ReportRunState.RUNNING);
    long begin = System.nanoTime();
    people.cancel(run.id());
    people.await(run.id(), ReportRunState.CANCELLED);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    assertThatThrownBy(() -> people.cancel(run.id())).isInstanceOf(Conflict.class);
    Eventually.holds(PATIENCE, () -> stored.chunks(run.id()) == 0);
  }

  @Test
  void nobodyWaitsForAllReportsOfSomebodyElse() {
    UUID busy = people.somebody(Roles.ACCOUNTANT);
    List<UUID> many = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      many.add(people.numbered(30, 30).id());
    }
    UUID other = people.somebody(Roles.ACCOUNTANT);
    UUID single = people.numbered(1, 0).id();

    ReportRunView mine = people.await(single, ReportRunState.SUCCEEDED);
    people.actAs(busy, Roles.ACCOUNTANT);
    ReportRunView last = people.await(many.get(4), ReportRunState.SUCCEEDED);
    assertThat(mine.startedAt()).isBefore(last.startedAt());
    assertThat(mine.requestedBy()).isEqualTo(other);
  }

  @Test
  void onePersonHasSoManyOpenRunsAndNoMore() {
    people.somebody(Roles.CLIENT);
    List<UUID> open = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      open.add(people.numbered(10_000, 10).id());
    }
    assertThatThrownBy(() -> people.numbered(1, 0)).isInstanceOf(TooManyRequests.class);
    open.forEach(people::cancel);
    open.forEach(id -> people.await(id, ReportRunState.CANCELLED));
  }

  @Test
  void aFileGoesWithItsTimeAndTheHistoryStays() {
    people.somebody(Roles.ACCOUNTANT);
    UUID run = people.numbered(5, 0).id();
    people.await(run, ReportRunState.SUCCEEDED);

    clock.advance(Duration.ofDays(31));
    housekeeping.run(retention);

    assertThat(people.get(run).state()).isEqualTo(ReportRunState.EXPIRED);
    assertThat(stored.chunks(run)).isZero();
    assertThat(people.own()).extracting(ReportRunView::id).containsExactly(run);
    assertThatThrownBy(() -> people.file(run)).isInstanceOf(NotFound.class);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
