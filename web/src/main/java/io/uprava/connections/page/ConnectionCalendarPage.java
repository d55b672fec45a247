package io.uprava.connections.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** {@code /admin/connections/calendar}: what ends in which of the coming weeks. */
@Named
@RequestScoped
public class ConnectionCalendarPage {

  private static final int DAYS = 90;
  private static final int MOST = 200;

  @Inject ConnectionDirectory directory;
  @Inject ActiveLocale locale;
  @Inject Clock clock;

  private List<ConnectionView> ending;

  /**
   * A week, beginning with a Monday.
   *
   * @param from its first moment that lies ahead
   * @param to its last moment
   */
  public record Week(Instant from, Instant to, List<ConnectionView> connections) {}

  public void load() {
    ending();
  }

  /** The weeks from today on; what has ended without being renewed is in the first. */
  public List<Week> getWeeks() {
    ZoneId zone = locale.zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<Week> weeks = new ArrayList<>();
    for (LocalDate first = monday;
        first.isBefore(today.plusDays(DAYS));
        first = first.plusWeeks(1)) {
      Instant from = first.atStartOfDay(zone).toInstant();
      Instant next = first.plusWeeks(1).atStartOfDay(zone).toInstant();
      Instant since = weeks.isEmpty() ? Instant.MIN : from;
      weeks.add(new Week(from, next.minusSeconds(1), within(since, next)));
    }
    return weeks;
  }

  /** Whether there are more than are shown. */
  public boolean isCut() {
    return ending().size() == MOST;
  }

  private List<ConnectionView> within(Instant from, Instant next) {
    return ending().stream()
        .filter(one -> !one.diesAt().isBefore(from) && one.diesAt().isBefore(next))
        .toList();
  }

  private List<ConnectionView> ending() {
    if (ending == null) {
      ending = directory.ending(DAYS, MOST);
    }
    return ending;
  }
}
