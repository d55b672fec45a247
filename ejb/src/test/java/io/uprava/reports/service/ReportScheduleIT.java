package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.repository.ReportScheduleFilter;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import io.uprava.users.entity.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ReportScheduleIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final ReportScheduleFilter ANY = new ReportScheduleFilter(null, null, null, null);

  @Inject ReportPeople people;
  @Inject ReportSchedules schedules;
  @Inject ReportScheduleService service;
  @Inject ReportScheduleActs acts;
  @Inject ReportScheduleFiring firing;
  @Inject ReportScheduleDelivery delivery;
  @Inject AsSignedIn asSignedIn;
  @Inject TestClock clock;
  @Resource ManagedExecutorService executor;

  @AfterEach
  void leaveNothingBehind() {
    schedules.removeAll();
    clock.reset();
  }

  @Test
  void aDateRunsOnceAndEveryRecipientGetsOneMailWhateverNodesTry() throws Exception {
    UUID reader = people.somebody(Roles.ACCOUNTANT);
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleView schedule = schedules.daily(name, owner, reader);
    schedules.waitFor(schedule.nextAt());

    atOnce(() -> firing.fire(schedule.id()));
    ReportOccurrenceView occurrence = settled(schedule.id());
    atOnce(() -> delivery.settle(occurrence.id()));

    assertThat(schedules.occurrences(schedule.id())).hasSize(1);
    assertThat(occurrence.state()).isEqualTo(ReportRunState.SUCCEEDED);
    assertThat(occurrence.plannedAt()).isEqualTo(schedule.nextAt());
    assertThat(occurrence.sent()).isEqualTo(2);
    assertThat(occurrence.missed()).isZero();
    for (UUID person : List.of(owner, reader)) {
      JsonObject mail = mail(person, name);
      assertThat(mail.getString("text")).contains("/admin/report-runs/" + occurrence.runId());
      assertThat(schedules.mails(schedules.address(person), name)).hasSize(1);
    }
    assertThat(schedules.get(schedule.id()).nextAt())
        .isEqualTo(schedule.nextAt().plus(Duration.ofDays(1)));
    assertThat(schedules.get(schedule.id()).version()).isEqualTo(schedule.version());
  }

  @Test
  void datesThatNobodyWasThereForAreMadeUpForOnceByTheLatest() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    ReportScheduleView schedule = schedules.daily(name(), owner);
    schedules.waitFor(schedule.nextAt().plus(Duration.ofDays(3)));

    ReportOccurrenceView occurrence = settled(schedule.id());
    assertThat(schedules.occurrences(schedule.id())).hasSize(1);
    assertThat(occurrence.missed()).isEqualTo(3);
    assertThat(occurrence.plannedAt()).isEqualTo(schedule.nextAt().plus(Duration.ofDays(3)));
    assertThat(schedules.get(schedule.id()).nextAt())
        .isEqualTo(schedule.nextAt().plus(Duration.ofDays(4)));
  }

  @Test
  void aPauseIsNotMadeUpFor() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    ReportScheduleView schedule = schedules.daily(name(), owner);
    ReportScheduleView paused = asSignedIn.call(() -> acts.pause(schedule.id(), "holidays"));
    assertThat(paused.nextAt()).isNull();
    assertThat(paused.stateReason()).isEqualTo("holidays");
    assertThatThrownBy(() -> asSignedIn.call(() -> acts.pause(schedule.id(), "again")))
        .isInstanceOf(Conflict.class);

    schedules.waitFor(schedule.nextAt().plus(Duration.ofDays(2)));
    firing.fire(schedule.id());
    ReportScheduleView resumed = asSignedIn.call(() -> acts.resume(schedule.id()));
    firing.fire(schedule.id());

    assertThat(resumed.nextAt()).isEqualTo(schedule.nextAt().plus(Duration.ofDays(3)));
    assertThat(schedules.occurrences(schedule.id())).isEmpty();
  }

  @Test
  void whoMayNotSeeTheReportGetsNothingAndOnlyRecipientsOpenTheRun() {
    UUID reader = people.somebody(Roles.ACCOUNTANT);
    UUID former = people.somebody(Roles.ACCOUNTANT);
    UUID stranger = people.somebody(Roles.ACCOUNTANT);
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleView schedule = schedules.daily(name, reader, former);
    schedules.demote(former, Role.STAFF);
    schedules.waitFor(schedule.nextAt());

    ReportOccurrenceView occurrence = settled(schedule.id());
    assertThat(occurrence.sent()).isEqualTo(1);
    assertThat(occurrence.leftOut()).isEqualTo(1);
    mail(reader, name);
    assertThat(schedules.mails(schedules.address(former), name)).isEmpty();
    assertThat(schedules.mails(schedules.address(owner), name)).isEmpty();

    UUID run = occurrence.runId();
    people.actAs(reader, Roles.ACCOUNTANT);
    assertThat(people.file(run).size()).isPositive();
    assertThatThrownBy(() -> people.cancel(run)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> schedules.get(schedule.id())).isInstanceOf(NotFound.class);
    people.actAs(reader, Roles.STAFF);
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
    people.actAs(former, Roles.STAFF);
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
    people.actAs(stranger, Roles.ACCOUNTANT);
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
    people.actAsKeyOf(reader, Scopes.REPORTS_READ);
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
  }

  @Test
  void everybodyWithARoleGetsItInTheirLanguage() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    UUID other = people.somebody(Roles.CLIENT);
    people.actAs(owner, Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleCommand plain =
        schedules.command(name, Map.of("rows", "3"), ReportFormat.CSV, List.of(owner));
    ReportScheduleView schedule = schedules.make(toRoles(plain, Role.ACCOUNTANT));
    schedules.waitFor(schedule.nextAt());

    assertThat(settled(schedule.id()).sent()).isPositive();
    mail(owner, name);
    assertThat(schedules.mails(schedules.address(owner), name)).hasSize(1);
    assertThat(schedules.mails(schedules.address(other), name)).isEmpty();
    assertThatThrownBy(() -> schedules.make(toRoles(plain, Role.STAFF)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-recipient-role-not-allowed");
  }

  @Test
  void aScheduleRestsWhenItsOwnerLosesTheRightUntilSomebodyTakesItOver() {
    UUID administrator = people.somebody(Roles.ADMIN);
    UUID clerk = people.somebody(Roles.STAFF);
    UUID successor = people.somebody(Roles.ACCOUNTANT);
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleView schedule = schedules.daily(name, successor);
    schedules.demote(owner, Role.STAFF);
    schedules.waitFor(schedule.nextAt());
    Eventually.holds(
        PATIENCE, () -> schedules.get(schedule.id()).state() == ReportScheduleState.SUSPENDED);

    assertThat(mail(administrator, name).getString("text")).contains(schedule.id().toString());
    assertThat(schedules.occurrences(schedule.id())).isEmpty();
    assertThatThrownBy(() -> asSignedIn.call(() -> acts.runNow(schedule.id())))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> asSignedIn.call(() -> acts.resume(schedule.id())))
        .isInstanceOf(RuleViolation.class);

    people.actAs(successor, Roles.ACCOUNTANT);
    assertThatThrownBy(() -> schedules.get(schedule.id())).isInstanceOf(NotFound.class);
    people.actAs(owner, Roles.ACCOUNTANT);
    assertThatThrownBy(() -> schedules.patch(schedule.id(), handedTo(successor), null))
        .isInstanceOf(Forbidden.class);

    people.actAs(administrator, Roles.ADMIN);
    assertThatThrownBy(() -> schedules.patch(schedule.id(), handedTo(clerk), null))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-schedule-owner-not-allowed");
    schedules.patch(schedule.id(), handedTo(successor), null);
    ReportScheduleView resumed = asSignedIn.call(() -> acts.resume(schedule.id()));
    assertThat(resumed.ownerId()).isEqualTo(successor);
    schedules.waitFor(resumed.nextAt());
    assertThat(settled(schedule.id()).state()).isEqualTo(ReportRunState.SUCCEEDED);
  }

  @Test
  void aClosedAccountRunsNothingAndIsSentNothing() {
    UUID administrator = people.somebody(Roles.ADMIN);
    UUID reader = people.somebody(Roles.ACCOUNTANT);
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleView own = schedules.daily(name, owner);
    ReportScheduleView toOther = schedules.daily(name, reader, owner);
    people.actAs(administrator, Roles.ADMIN);
    schedules.patch(toOther.id(), handedTo(reader), null);
    schedules.closeAccount(owner);
    schedules.waitFor(own.nextAt());

    Eventually.holds(
        PATIENCE, () -> schedules.get(own.id()).state() == ReportScheduleState.SUSPENDED);
    ReportOccurrenceView occurrence = settled(toOther.id());
    assertThat(occurrence.sent()).isEqualTo(1);
    assertThat(occurrence.leftOut()).isEqualTo(1);
    mail(reader, name);
  }

  @Test
  void theOwnerIsToldWhenTheReportNoLongerKnowsAParameter() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleView schedule = schedules.daily(name, owner);
    schedules.plannedWith(schedule.id(), "{\"lines\":\"3\"}");
    schedules.waitFor(schedule.nextAt());

    ReportOccurrenceView occurrence = settled(schedule.id());
    assertThat(occurrence.runId()).isNull();
    assertThat(occurrence.error()).isEqualTo("parameters");
    assertThat(mail(owner, name).getString("text"))
        .contains("/admin/report-schedules/" + schedule.id());
    assertThat(schedules.get(schedule.id()).nextAt()).isAfter(schedule.nextAt());
  }

  @Test
  void theOwnerIsToldWhyThereIsNoFile() {
    UUID reader = people.somebody(Roles.ACCOUNTANT);
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    String name = name();
    ReportScheduleView schedule =
        schedules.make(
            schedules.command(name, Map.of("rows", "20001"), ReportFormat.PDF, List.of(reader)));
    ReportOccurrenceView started = asSignedIn.call(() -> acts.runNow(schedule.id()));
    assertThat(started.byHand()).isTrue();

    ReportOccurrenceView failed = settled(schedule.id());
    assertThat(failed.state()).isEqualTo(ReportRunState.FAILED);
    assertThat(failed.error()).isEqualTo("too-many-rows");
    assertThat(mail(owner, name).getString("text"))
        .contains("20,000 rows", "/admin/report-schedules/" + schedule.id());
    assertThat(schedules.mails(schedules.address(reader), name)).isEmpty();
    assertThat(schedules.get(schedule.id()).nextAt()).isEqualTo(schedule.nextAt());
  }

  @Test
  void periodsByNameAreCountedFromEachDate() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    ReportScheduleCommand plain =
        schedules.command(name(), Map.of(), ReportFormat.JSONL, List.of(owner));
    ReportScheduleView schedule =
        schedules.make(
            new ReportScheduleCommand(
                plain.name(),
                "payments-register",
                Map.of("period", "yesterday"),
                ReportFormat.JSONL,
                Language.RU,
                false,
                ReportCadence.DAILY,
                null,
                null,
                plain.time(),
                "UTC",
                null,
                null));
    assertThat(schedule.parameters()).containsEntry("period", "yesterday");
    assertThat(schedule.people()).containsExactly(owner);
    Instant later = schedule.nextAt().plus(Duration.ofDays(1));
    schedules.waitFor(later);

    ReportOccurrenceView occurrence = settled(schedule.id());
    LocalDate day = LocalDate.ofInstant(later, ZoneOffset.UTC).minusDays(1);
    ReportRunView run = people.get(occurrence.runId());
    assertThat(run.parameters()).containsEntry("period", day + "/" + day);
    assertThat(run.language()).isEqualTo(Language.RU);
    assertThat(run.byteOrderMark()).isFalse();
  }

  @Test
  void changesAreOfTheVersionThatWasSeenAndAnotherTimeCountsFromNow() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    ReportScheduleView first = schedules.daily(name(), owner);
    ReportScheduleView renamed =
        schedules.patch(first.id(), ReportSchedules.renamed("other"), first.version());
    assertThat(renamed.name()).isEqualTo("other");
    assertThat(renamed.nextAt()).isEqualTo(first.nextAt());
    assertThatThrownBy(
            () -> schedules.patch(first.id(), ReportSchedules.renamed("late"), first.version()))
        .isInstanceOf(StaleVersion.class);

    ReportScheduleView monthly = schedules.patch(first.id(), monthly(31, "06:30"), null);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    assertThat(LocalDate.ofInstant(monthly.nextAt(), ZoneOffset.UTC).getDayOfMonth())
        .isEqualTo(LocalDate.ofInstant(monthly.nextAt(), ZoneOffset.UTC).lengthOfMonth());
    assertThat(LocalDate.ofInstant(monthly.nextAt(), ZoneOffset.UTC)).isAfterOrEqualTo(today);
    assertThatThrownBy(() -> schedules.patch(first.id(), monthly(32, null), null))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> schedules.patch(first.id(), monthly(null, "25:00"), null))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void nobodySchedulesWhatTheyMayNotRunNorSendsItToWhomItIsNotFor() {
    UUID staff = people.somebody(Roles.STAFF);
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    ReportScheduleView schedule = schedules.daily(name(), owner);
    assertThatThrownBy(() -> schedules.daily(name(), staff))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-recipient-not-allowed");
    assertThatThrownBy(() -> schedules.daily(name(), UUID.randomUUID()))
        .isInstanceOf(RuleViolation.class);

    people.actAs(staff, Roles.STAFF);
    assertThatThrownBy(() -> schedules.daily(name())).isInstanceOf(NotFound.class);
    UUID other = people.somebody(Roles.CLIENT);
    assertThatThrownBy(() -> schedules.get(schedule.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> asSignedIn.call(() -> acts.runNow(schedule.id())))
        .isInstanceOf(NotFound.class);
    assertThat(list()).isEmpty();
    ReportScheduleView own = schedules.daily(name(), other);
    assertThat(list()).extracting(ReportScheduleView::id).containsExactly(own.id());

    people.actAsKeyOf(owner, Scopes.REPORTS_WRITE);
    assertThat(list()).isEmpty();
    assertThatThrownBy(() -> schedules.get(schedule.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void aRemovedScheduleRunsNoMore() {
    UUID owner = people.somebody(Roles.ACCOUNTANT);
    ReportScheduleView schedule = schedules.daily(name(), owner);
    assertThatThrownBy(() -> remove(schedule.id(), " ")).isInstanceOf(RuleViolation.class);
    remove(schedule.id(), "nobody reads it");
    schedules.waitFor(schedule.nextAt());
    assertThat(firing.due()).doesNotContain(schedule.id());
    assertThatThrownBy(() -> schedules.get(schedule.id())).isInstanceOf(NotFound.class);
    assertThat(list()).isEmpty();
  }

  private Void remove(UUID id, String reason) {
    return asSignedIn.call(
        () -> {
          service.remove(id, reason);
          return null;
        });
  }

  private List<ReportScheduleView> list() {
    return asSignedIn.call(() -> service.list(ANY, PageRequest.first()).items());
  }

  private ReportOccurrenceView settled(UUID schedule) {
    Eventually.holds(
        PATIENCE,
        () -> schedules.occurrences(schedule).stream().anyMatch(ReportOccurrenceView::settled));
    return schedules.occurrences(schedule).get(0);
  }

  private JsonObject mail(UUID person, String name) {
    String address = schedules.address(person);
    Eventually.holds(PATIENCE, () -> !schedules.mails(address, name).isEmpty());
    return schedules.mails(address, name).get(0);
  }

  private void atOnce(Runnable act) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(executor.submit(act));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }

  private static ReportScheduleCommand toRoles(ReportScheduleCommand plain, Role role) {
    return new ReportScheduleCommand(
        plain.name(),
        plain.report(),
        plain.parameters(),
        plain.format(),
        plain.language(),
        plain.byteOrderMark(),
        plain.cadence(),
        plain.weekdays(),
        plain.dayOfMonth(),
        plain.time(),
        plain.timeZone(),
        plain.people(),
        List.of(role));
  }

  private static ReportSchedulePatch monthly(Integer day, String time) {
    return new ReportSchedulePatch(
        null,
        null,
        null,
        null,
        null,
        ReportCadence.MONTHLY,
        null,
        day,
        time,
        null,
        null,
        null,
        null);
  }

  private static ReportSchedulePatch handedTo(UUID person) {
    return new ReportSchedulePatch(
        null, null, null, null, null, null, null, null, null, null, null, null, person);
  }

  private static String name() {
    return "Schedule " + UUID.randomUUID();
  }
}
