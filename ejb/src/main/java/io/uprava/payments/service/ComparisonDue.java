package io.uprava.payments.service;

import io.uprava.common.time.CompanyCalendar;
import io.uprava.payments.repository.ReconciliationRunRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Whether payments have to be compared with Stripe: once each night, or when that was missed. */
@Stateless
public class ComparisonDue {

  /** From when on a night's comparison may begin, in the zone of the company. */
  static final LocalTime NIGHT = LocalTime.of(3, 0);

  @Inject ReconciliationRunRepository runs;
  @Inject CompanyCalendar calendar;
  @Inject Clock clock;

  /** Whether none that began this night, or since, came to its end. */
  @PermitAll
  public boolean due() {
    Instant night = night();
    return runs.lastFinished().map(last -> last.startedAt().isBefore(night)).orElse(true);
  }

  private Instant night() {
    ZonedDateTime tonight = calendar.today().atTime(NIGHT).atZone(calendar.zone());
    return clock.instant().isBefore(tonight.toInstant())
        ? tonight.minusDays(1).toInstant()
        : tonight.toInstant();
  }
}
