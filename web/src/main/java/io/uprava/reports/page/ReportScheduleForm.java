package io.uprava.reports.page;

import io.uprava.common.entity.Language;
import io.uprava.reports.entity.ReportCadence;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.service.ReportScheduleCommand;
import io.uprava.reports.service.ReportSchedulePatch;
import io.uprava.reports.service.ReportScheduleView;
import io.uprava.users.entity.Role;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What a person chooses about a schedule, but for the parameters of its report. */
public class ReportScheduleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private ReportFormat format = ReportFormat.XLSX;
  private Language language;
  private ReportCadence cadence = ReportCadence.DAILY;
  private DayOfWeek[] weekdays = {DayOfWeek.MONDAY};
  private Integer dayOfMonth = 1;
  private String time = "09:00";
  private String timeZone;
  private String[] people = {};
  private Role[] roles = {};
  private long version;

  /** A new schedule, in the words and with the clock of whoever makes it. */
  void begin(UUID person, Language words, String zone) {
    people = new String[] {person.toString()};
    language = words;
    timeZone = zone;
  }

  void take(ReportScheduleView shown) {
    name = shown.name();
    format = shown.format();
    language = shown.language();
    cadence = shown.cadence();
    time = shown.time();
    timeZone = shown.timeZone();
    people = shown.people().stream().map(UUID::toString).toArray(String[]::new);
    roles = shown.roles().toArray(Role[]::new);
    version = shown.version();
    dayOfMonth = Objects.requireNonNullElse(shown.dayOfMonth(), dayOfMonth);
    if (!shown.weekdays().isEmpty()) {
      weekdays = shown.weekdays().toArray(DayOfWeek[]::new);
    }
  }

  ReportScheduleCommand command(String report, Map<String, String> parameters) {
    return new ReportScheduleCommand(
        name,
        report,
        parameters,
        format,
        language,
        null,
        cadence,
        List.of(weekdays),
        dayOfMonth,
        time,
        timeZone,
        ids(),
        List.of(roles));
  }

  ReportSchedulePatch patch(Map<String, String> parameters) {
    return new ReportSchedulePatch(
        name,
        parameters,
        format,
        language,
        null,
        cadence,
        List.of(weekdays),
        dayOfMonth,
        time,
        timeZone,
        ids(),
        List.of(roles),
        null);
  }

  long version() {
    return version;
  }

  private List<UUID> ids() {
    return Stream.of(people).map(UUID::fromString).toList();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ReportFormat getFormat() {
    return format;
  }

  public void setFormat(ReportFormat format) {
    this.format = format;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public ReportCadence getCadence() {
    return cadence;
  }

  public void setCadence(ReportCadence cadence) {
    this.cadence = cadence;
  }

  public DayOfWeek[] getWeekdays() {
    return weekdays.clone();
  }

  public void setWeekdays(DayOfWeek[] weekdays) {
    this.weekdays = weekdays.clone();
  }

  public Integer getDayOfMonth() {
    return dayOfMonth;
  }

  public void setDayOfMonth(Integer dayOfMonth) {
    this.dayOfMonth = dayOfMonth;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String[] getPeople() {
    return people.clone();
  }

  public void setPeople(String[] people) {
    this.people = people.clone();
  }

  public Role[] getRoles() {
    return roles.clone();
  }

  public void setRoles(Role[] roles) {
    this.roles = roles.clone();
  }
}
