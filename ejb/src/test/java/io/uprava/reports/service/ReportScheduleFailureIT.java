package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.testing.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the owner of a planned report is told when there is no file. */
@IntegrationTest
class ReportScheduleFailureIT extends ScheduleTests {

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
}
