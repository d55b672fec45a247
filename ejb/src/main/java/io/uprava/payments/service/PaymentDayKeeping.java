package io.uprava.payments.service;

import io.uprava.payments.repository.PaymentDayRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Keeps the sums by day short and in the company's zone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentDayKeeping {

  private static final System.Logger LOG = System.getLogger(PaymentDayKeeping.class.getName());

  @Inject PaymentDayRepository days;

  /** Folds what was appended; counts anew when the company moved to another zone. */
  @PermitAll
  public void keep(ZoneId zone) {
    if (days.zone().equals(zone)) {
      days.fold();
    } else {
      days.count(zone);
      LOG.log(System.Logger.Level.INFO, "payments are counted by days of {0} now", zone);
    }
  }
}
