package io.uprava.reports.service;

import io.uprava.testing.Eventually;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What tests of planned reports begin with, and what they wait for. */
abstract class ScheduleTests {

  static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject ReportPeople people;
  @Inject ReportSchedules schedules;
  @Inject ReportScheduleActs acts;
  @Inject ReportScheduleFiring firing;
  @Inject AsSignedIn asSignedIn;
  @Inject TestClock clock;

  @AfterEach
  void leaveNothingBehind() {
    schedules.removeAll();
    clock.reset();
  }

  ReportOccurrenceView settled(UUID schedule) {
    Eventually.holds(
        PATIENCE,
        () -> {
          schedules.look();
          return schedules.occurrences(schedule).stream().anyMatch(ReportOccurrenceView::settled);
        });
    return schedules.occurrences(schedule).get(0);
  }

  JsonObject mail(UUID person, String name) {
    String address = schedules.address(person);
    Eventually.holds(PATIENCE, () -> !schedules.mails(address, name).isEmpty());
    return schedules.mails(address, name).get(0);
  }

  static String name() {
    return "Schedule " + UUID.randomUUID();
  }
}
