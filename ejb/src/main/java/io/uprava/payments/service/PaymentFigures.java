package io.uprava.payments.service;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.common.time.Interval;
import io.uprava.payments.repository.PaymentDayRepository;
import io.uprava.payments.repository.PaymentDays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Payments in figures by day; costs the same whether there are thousands or millions of them. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_READ})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PaymentFigures {

  @Inject PaymentDayRepository days;

  /** Figures of the company's days from the first to the last, both included. */
  public PaymentDays days(LocalDate first, LocalDate last, Interval interval) {
    return days.days(first, last, interval);
  }

  /**
   * Compares the figures with the payments themselves; reads every payment.
   *
   * @return number of figures that differ
   */
  @RolesAllowed(Roles.ADMIN)
  public long differences() {
    return days.differences();
  }
}
