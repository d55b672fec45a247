package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.repository.ReportScheduleFilter;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may plan a report for whom, and change what is planned. */
@IntegrationTest
class ReportScheduleChangesIT extends ScheduleTests {

  private static final ReportScheduleFilter ANY = new ReportScheduleFilter(null, null, null, null);

  @Inject ReportScheduleService service;

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
}
