package io.uprava.reports.entity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * One date of a timetable.
 *
 * @param local date and time as the clocks of the zone show it, or would show it in a gap
 * @param at the moment
 */
public record ReportSlot(LocalDateTime local, ZoneId zone, Instant at) {

  /**
   * The moment of a local time. One that the clocks skip is the moment at which they are put
   * forward; one that they show twice is the first of the two.
   */
  static ReportSlot of(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    boolean skipped = change != null && change.isGap();
    return new ReportSlot(
        local, zone, skipped ? change.getInstant() : local.atZone(zone).toInstant());
  }

  /** Tells it from every other date of the same schedule. */
  public String key() {
    return local + " " + zone.getId();
  }
}
