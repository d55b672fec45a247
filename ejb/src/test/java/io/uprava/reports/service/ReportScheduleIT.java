package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.testing.IntegrationTest;
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
import org.junit.jupiter.api.Test;

/** When a planned report runs, and of what time it tells. */
@IntegrationTest
class ReportScheduleIT extends ScheduleTests {

  @Inject ReportScheduleDelivery delivery;

  @Resource ManagedExecutorService executor;

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

  private void atOnce(Runnable act) throws Exception {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(executor.submit(act));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }
}
