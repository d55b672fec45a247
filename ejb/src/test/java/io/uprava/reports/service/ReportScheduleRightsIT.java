package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.users.entity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a planned report when somebody no longer has the right to it. */
@IntegrationTest
class ReportScheduleRightsIT extends ScheduleTests {

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

  private static ReportSchedulePatch handedTo(UUID person) {
    return new ReportSchedulePatch(
        null, null, null, null, null, null, null, null, null, null, null, null, person);
  }
}
