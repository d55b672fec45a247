package io.uprava.common.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** One purge in one transaction, so that the failure of one does not undo another. */
@Stateless
public class HousekeepingStep {

  @Inject Clock clock;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int run(Housekeeping housekeeping) {
    return housekeeping.purge(clock.instant());
  }
}
