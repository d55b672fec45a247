package io.uprava.testing;

import jakarta.ejb.Timer;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/**
 * Timers of the tested server that are due every few minutes or less often do nothing: tests, which
 * move the clock by days, would meet them once in a hundred runs. Who tests such a job calls it.
 */
public class RareTimersRest {

  @AroundTimeout
  Object rest(InvocationContext invocation) throws Exception {
    Timer timer = (Timer) invocation.getTimer();
    boolean everyMinute = timer.getSchedule().getMinute().equals("*");
    return everyMinute ? invocation.proceed() : null;
  }
}
