package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.TooManyRequests;
import io.uprava.common.job.HousekeepingStep;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportOrder;
import io.uprava.reports.entity.ReportOrigin;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.repository.ReportFarewell;
import io.uprava.reports.repository.ReportRunFilter;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
  @Inject ReportCatalogueService catalogue;
  @Inject ReportPreviewService previews;
  @Inject ReportHistoryService history;
  @Inject ReportRetention retention;
  @Inject ReportFarewell farewell;
  @Inject HousekeepingStep housekeeping;
  @Inject AsSignedIn asSignedIn;
  @Inject InTransaction inTransaction;
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
    ReportRunView done = await(asked.id(), ReportRunState.SUCCEEDED);
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
      ReportRunView done = await(run.id(), ReportRunState.SUCCEEDED);
      assertThat(done.fileName()).endsWith("." + format.extension());
      assertThat(done.fileSize()).isPositive();
    }
  }

  @Test
  void aFormatThatCannotHoldTheRowsIsRefusedClearly() {
    people.somebody(Roles.ACCOUNTANT);
    ReportRunView run = people.start("numbered-rows", ReportFormat.PDF, Map.of("rows", "20001"));
    ReportRunView failed = await(run.id(), ReportRunState.FAILED);
    assertThat(failed.error()).isEqualTo("too-many-rows");
    assertThat(failed.errorLimit()).isEqualTo(20_000);
    assertThatThrownBy(() -> people.file(run.id())).isInstanceOf(Conflict.class);
    assertThat(chunks(run.id())).isZero();
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
    await(run.id(), ReportRunState.RUNNING);
    long begin = System.nanoTime();
    people.cancel(run.id());
    await(run.id(), ReportRunState.CANCELLED);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    assertThatThrownBy(() -> people.cancel(run.id())).isInstanceOf(Conflict.class);
    Eventually.holds(PATIENCE, () -> chunks(run.id()) == 0);
  }

  @Test
  void aRunOfANodeThatDiedBeginsAnewAndServesNothingOfTheOldOne() {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    ReportRun abandoned = takenBy(person, "a node that died", Instant.now().minusSeconds(60));
    inTransaction.query(
        entities -> {
          entities.persist(abandoned);
          entities.flush();
          entities
              .createNativeQuery(
                  "INSERT INTO report_file_chunk VALUES (CAST(? AS uuid), 1, 0, false, 'half')")
              .setParameter(1, abandoned.id().toString())
              .executeUpdate();
          return null;
        });

    ReportRunView done = await(abandoned.id(), ReportRunState.SUCCEEDED);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(done.node()).isNotEqualTo("a node that died");
    ReportDownload file = people.file(done.id());
    assertThat(new String(people.part(file, 0, file.size() - 1), StandardCharsets.UTF_8).lines())
        .hasSize(21);
    assertThat(chunks(done.id())).isEqualTo(1);
  }

  @Test
  void aRunOfANodeThatSaidFarewellGoesOnAtOnceAndIsNotHeldAgainstIt() throws Exception {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    ReportRun left = takenBy(person, "a node that stops", Instant.now().plusSeconds(600));
    inTransaction.query(
        entities -> {
          entities.persist(left);
          return null;
        });
    farewell.say(left.id(), "a node that stops", left.attempts() + 1);
    farewell.say(left.id(), "another", left.attempts());
    assertThat(people.get(left.id()).state()).isEqualTo(ReportRunState.RUNNING);

    farewell.say(left.id(), "a node that stops", left.attempts());

    assertThat(await(left.id(), ReportRunState.SUCCEEDED).attempts()).isEqualTo(2);
    assertThat(losses(left.id())).isZero();
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

    ReportRunView mine = await(single, ReportRunState.SUCCEEDED);
    people.actAs(busy, Roles.ACCOUNTANT);
    ReportRunView last = await(many.get(4), ReportRunState.SUCCEEDED);
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
    open.forEach(id -> await(id, ReportRunState.CANCELLED));
  }

  @Test
  void clientsKnowNeitherReportsOfStaffNorRunsOfOthers() {
    people.somebody(Roles.ACCOUNTANT);
    UUID run = people.start("payments-summary", ReportFormat.JSONL, Map.of()).id();
    await(run, ReportRunState.SUCCEEDED);

    people.somebody(Roles.CLIENT);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH)))
        .extracting(ReportView::key)
        .containsExactly("numbered-rows");
    assertThatThrownBy(() -> people.start("payments-register", ReportFormat.CSV, Map.of()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.cancel(run)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.file(run)).isInstanceOf(NotFound.class);
    assertThat(own()).isEmpty();
  }

  @Test
  void whoLosesTheRoleLosesTheFile() {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    UUID run = people.start("payments-register", ReportFormat.CSV, Map.of()).id();
    await(run, ReportRunState.SUCCEEDED);

    people.actAs(person, Roles.STAFF);
    assertThat(people.get(run).state()).isEqualTo(ReportRunState.SUCCEEDED);
    assertThatThrownBy(() -> people.file(run)).isInstanceOf(Forbidden.class);
  }

  @Test
  void aKeyNeedsTheScopeOfTheDataAndSeesOnlyItsOwnRuns() {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    UUID run = people.numbered(1, 0).id();

    people.actAsKeyOf(person, Scopes.REPORTS_WRITE);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH))).isEmpty();
    people.actAsKeyOf(person, Scopes.REPORTS_WRITE, Scopes.WEBHOOKS_READ);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH)))
        .extracting(ReportView::key)
        .containsExactly("outgoing-deliveries", "webhook-subscriptions");
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
  }

  @Test
  void aFileGoesWithItsTimeAndTheHistoryStays() {
    people.somebody(Roles.ACCOUNTANT);
    UUID run = people.numbered(5, 0).id();
    await(run, ReportRunState.SUCCEEDED);

    clock.advance(Duration.ofDays(31));
    housekeeping.run(retention);

    assertThat(people.get(run).state()).isEqualTo(ReportRunState.EXPIRED);
    assertThat(chunks(run)).isZero();
    assertThat(own()).extracting(ReportRunView::id).containsExactly(run);
    assertThatThrownBy(() -> people.file(run)).isInstanceOf(NotFound.class);
  }

  private List<ReportRunView> own() {
    return asSignedIn.call(
        () ->
            history
                .own(new ReportRunFilter(null, null, null, null, null), PageRequest.first())
                .items());
  }

  /** Twenty rows, taken by a node that nobody hears of. */
  private static ReportRun takenBy(UUID person, String node, Instant at) {
    ReportRun run =
        new ReportRun(
            new ReportOrder(
                "numbered-rows",
                "{\"rows\":\"20\"}",
                ReportFormat.CSV,
                Language.EN,
                ZoneId.of("UTC")),
            new ReportOrigin(person, null, null, Instant.now().minusSeconds(60)));
    run.take(node, at);
    return run;
  }

  private int losses(UUID id) {
    return inTransaction.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "SELECT losses FROM report_run WHERE id = CAST(? AS uuid)")
                        .setParameter(1, id.toString())
                        .getSingleResult())
                .intValue());
  }

  private ReportRunView await(UUID id, ReportRunState state) {
    Eventually.holds(PATIENCE, () -> people.get(id).state() == state);
    return people.get(id);
  }

  private long chunks(UUID id) {
    return inTransaction.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery(
                            "SELECT count(*) FROM report_file_chunk WHERE run_id = CAST(? AS uuid)")
                        .setParameter(1, id.toString())
                        .getSingleResult())
                .longValue());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
