package io.uprava.dashboard.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.health.HealthService;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.time.CompanyCalendar;
import io.uprava.common.time.Interval;
import io.uprava.dashboard.repository.SignInDay;
import io.uprava.dashboard.repository.SignInDayRepository;
import io.uprava.payments.repository.PaymentDays;
import io.uprava.payments.service.PaymentFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Figures of a period: each person and key sees those of what they may see one by one. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.STAFF, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardService {

  private static final long LONGEST_DAYS = 800;

  @Inject PaymentFigures payments;
  @Inject SignInDayRepository signIns;
  @Inject HealthService health;
  @Inject CurrentCaller caller;
  @Inject CompanyCalendar calendar;

  /** The company's day now. */
  public LocalDate today() {
    return calendar.today();
  }

  /**
   * @param from first day
   * @param to last day, included
   * @param interval days counted together; null for what suits the period
   * @throws RuleViolation {@code period-reversed}, {@code period-too-long}
   */
  public DashboardView view(LocalDate from, LocalDate to, Interval interval) {
    if (from.isAfter(to)) {
      throw new RuleViolation("period-reversed");
    }
    if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
      throw new RuleViolation("period-too-long");
    }
    ZoneId zone = calendar.zone();
    Interval each = interval == null ? Interval.of(from, to) : interval;
    return new DashboardView(
        zone.getId(),
        from,
        to,
        each,
        paymentDays(from, to, each),
        signInDays(from, to, zone, each),
        health.health());
  }

  private PaymentDays paymentDays(LocalDate from, LocalDate to, Interval interval) {
    boolean allowed =
        Stream.of(Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ).anyMatch(caller::hasRole);
    return allowed ? payments.days(from, to, interval) : null;
  }

  private List<SignInDay> signInDays(LocalDate from, LocalDate to, ZoneId zone, Interval interval) {
    return caller.hasRole(Roles.ADMIN) ? signIns.days(from, to, zone, interval) : null;
  }
}
