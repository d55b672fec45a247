package io.uprava.reports.service;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.PageRequest;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.testing.CaughtMails;
import io.uprava.testing.InTransaction;
import io.uprava.testing.TestClock;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.User;
import io.uprava.users.service.ColleagueDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Schedules of tests, and what came of them. */
@ApplicationScoped
public class ReportSchedules {

  @Inject AsSignedIn asSignedIn;
  @Inject ReportScheduleService service;
  @Inject ReportScheduleActs acts;
  @Inject ReportScheduleHistory history;
  @Inject ReportScheduleJob job;
  @Inject ColleagueDirectory colleagues;
  @Inject InTransaction inTransaction;
  @Inject CaughtMails mails;
  @Inject TestClock clock;

  /** A report of numbered rows each day, first in an hour, to some people. */
  ReportScheduleView daily(String name, UUID... recipients) {
    return make(command(name, Map.of("rows", "3"), ReportFormat.CSV, List.of(recipients)));
  }

  ReportScheduleCommand command(
      String name, Map<String, String> parameters, ReportFormat format, List<UUID> recipients) {
    return new ReportScheduleCommand(
        name,
        "numbered-rows",
        parameters,
        format,
        Language.EN,
        null,
        ReportCadence.DAILY,
        null,
        null,
        inAnHour().toString(),
        "UTC",
        recipients,
        List.of());
  }

  ReportScheduleView make(ReportScheduleCommand command) {
    return asSignedIn.call(() -> service.create(command));
  }

  ReportScheduleView get(UUID id) {
    return asSignedIn.call(() -> service.get(id));
  }

  ReportScheduleView patch(UUID id, ReportSchedulePatch patch, Long version) {
    return asSignedIn.call(() -> service.update(id, patch, version));
  }

  /** Nothing changes but the name. */
  static ReportSchedulePatch renamed(String name) {
    return new ReportSchedulePatch(
        name, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  List<ReportOccurrenceView> occurrences(UUID id) {
    return asSignedIn.call(() -> history.list(id, PageRequest.first()).items());
  }

  /** Lets time pass until a moment, and a little more; what is due then begins. */
  void waitFor(Instant moment) {
    clock.advance(Duration.between(clock.instant(), moment).plusSeconds(1));
    look();
  }

  /** What the server's timer does every five seconds. */
  void look() {
    job.run();
  }

  LocalTime inAnHour() {
    return LocalTime.ofInstant(clock.instant().plus(1, ChronoUnit.HOURS), ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES);
  }

  String address(UUID person) {
    return colleagues.find(person).orElseThrow().email();
  }

  /** Mails to an address whose text names the schedule. */
  List<JsonObject> mails(String address, String name) {
    return mails.to(address).stream()
        .filter(mail -> (mail.getString("subject") + mail.getString("text")).contains(name))
        .toList();
  }

  /** Takes all roles from somebody but one. */
  void demote(UUID person, Role left) {
    inTransaction.query(
        entities -> {
          entities.find(User.class, person).assignRoles(Set.of(left), clock.instant());
          return null;
        });
  }

  /** Somebody leaves for good. */
  void closeAccount(UUID person) {
    inTransaction.query(
        entities -> {
          entities.find(User.class, person).close("left", clock.instant());
          return null;
        });
  }

  /** What is planned was planned when the report had other parameters. */
  void plannedWith(UUID id, String parameters) {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE report_schedule SET parameters = ? WHERE id = CAST(? AS" + " uuid)")
                .setParameter(1, parameters)
                .setParameter(2, id.toString())
                .executeUpdate());
  }

  /** Ends every schedule there is, so that none of them runs in another test. */
  void removeAll() {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE report_schedule SET state = 'PAUSED', next_at = NULL, removed_at ="
                        + " now()")
                .executeUpdate());
  }
}
