package io.uprava.reports.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.entity.ReportAudience;
import io.uprava.reports.entity.ReportSchedule;
import io.uprava.reports.repository.ReportRecipientRepository;
import io.uprava.users.entity.Role;
import io.uprava.users.service.ColleagueDirectory;
import io.uprava.users.service.ColleagueDirectory.Colleague;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may be sent a report, and who is. */
@ApplicationScoped
public class ReportScheduleRecipients {

  private static final int MOST_PEOPLE = 100;
  private static final int OFFERED = 200;

  @Inject ReportCatalogue catalogue;
  @Inject ReportRunAccess access;
  @Inject ColleagueDirectory colleagues;
  @Inject ReportRecipientRepository received;

  /**
   * Those who get it now.
   *
   * @param allowed may see the report
   * @param leftOut how many are named and may not
   */
  record Present(Collection<Colleague> allowed, int leftOut) {}

  /**
   * The recipients somebody wants; the caller alone when they say nothing about them.
   *
   * @param known people who need not be looked at
   * @throws RuleViolation {@code report-recipients-too-many}, {@code report-recipient-not-allowed},
   *     {@code report-recipient-role-not-allowed}
   */
  ReportAudience audience(Report report, ReportScheduleCommand command, Collection<UUID> known) {
    boolean silent = command.people() == null && command.roles() == null;
    List<UUID> people = silent ? List.of(access.caller()) : orNone(command.people());
    List<Role> roles = orNone(command.roles());
    if (people.size() > MOST_PEOPLE) {
      throw new RuleViolation("report-recipients-too-many", Map.of("max", MOST_PEOPLE));
    }
    for (UUID person : people) {
      if (!known.contains(person) && colleagues.find(person).filter(may(report)).isEmpty()) {
        throw new RuleViolation("report-recipient-not-allowed");
      }
    }
    if (!roles.stream().allMatch(role -> report.roles().contains(role.name()))) {
      throw new RuleViolation("report-recipient-role-not-allowed");
    }
    return new ReportAudience(people, roles.stream().map(Role::name).toList());
  }

  /** Who gets what a schedule made; asked at the moment of sending. */
  Present of(ReportSchedule schedule) {
    Optional<Report> report = catalogue.find(schedule.plan().report());
    Map<UUID, Colleague> allowed = new LinkedHashMap<>();
    int leftOut = 0;
    for (UUID person : schedule.audience().people()) {
      Optional<Colleague> found =
          report.flatMap(present -> colleagues.find(person).filter(may(present)));
      found.ifPresent(one -> allowed.put(person, one));
      leftOut += found.isPresent() ? 0 : 1;
    }
    schedule.audience().roles().stream()
        .filter(role -> report.filter(present -> present.roles().contains(role)).isPresent())
        .forEach(
            role -> colleagues.each(Role.valueOf(role), one -> allowed.putIfAbsent(one.id(), one)));
    return new Present(allowed.values(), leftOut);
  }

  /** A person is told of a run by a mail, and may open it from now on. */
  void sent(UUID run, Colleague person, UUID mail, Instant now) {
    received.add(run, person.id(), mail, now);
  }

  /** The first 200 of those who may be sent the report, by name. */
  List<Colleague> candidates(Report report) {
    Map<UUID, Colleague> found = new LinkedHashMap<>();
    roles(report)
        .flatMap(role -> colleagues.first(role, OFFERED).stream())
        .forEach(one -> found.put(one.id(), one));
    return found.values().stream()
        .sorted(Comparator.comparing(Colleague::title, String.CASE_INSENSITIVE_ORDER))
        .limit(OFFERED)
        .toList();
  }

  /** Roles of people that give the right to a report. */
  static Stream<Role> roles(Report report) {
    return Stream.of(Role.values()).filter(role -> report.roles().contains(role.name()));
  }

  private static Predicate<Colleague> may(Report report) {
    return one -> !Collections.disjoint(report.roles(), one.roles());
  }

  private static <T> List<T> orNone(List<T> some) {
    return some == null ? List.of() : some;
  }
}
