package io.uprava.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Two timers of each second, one of which names its minutes as rare ones do. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TickingJob {

  private final AtomicInteger often = new AtomicInteger();
  private final AtomicInteger rare = new AtomicInteger();

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tickOften() {
    often.incrementAndGet();
  }

  @Schedule(hour = "*", minute = "0-59", second = "*", persistent = false)
  public void tickRarely() {
    rare.incrementAndGet();
  }

  public int often() {
    return often.get();
  }

  public int rare() {
    return rare.get();
  }
}
