package io.uprava.common.idempotency;

import io.uprava.common.job.Housekeeping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Forgets kept answers after a day. */
@ApplicationScoped
public class IdempotencyHousekeeping implements Housekeeping {

  @Inject IdempotencyRepository keys;

  @Override
  public String name() {
    return "idempotency-keys";
  }

  @Override
  public int purge(Instant now) {
    return keys.deleteOlder(now.minus(IdempotencyService.KEPT));
  }
}
