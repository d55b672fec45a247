package io.uprava.sandbox.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** When the operations of a load are due. */
public abstract class Pace {

  private final AtomicLong count = new AtomicLong();
  private final long begun = System.nanoTime();
  private final long length;

  private Pace(Duration length) {
    this.length = length.toNanos();
  }

  /** As fast as the answers come. */
  public static Pace asFastAsAnswered(Duration length) {
    return new Pace(length) {
      @Override
      long due(long number) {
        return System.nanoTime();
      }
    };
  }

  /**
   * So many each second whether the server keeps up or not. An operation's time counts from the
   * moment it was due, so a stalled server cannot hide those that waited (coordinated omission).
   */
  public static Pace perSecond(int rate, Duration length) {
    return new Pace(length) {
      @Override
      long due(long number) {
        return start() + number * 1_000_000_000L / rate;
      }
    };
  }

  abstract long due(long number);

  long start() {
    return begun;
  }

  /** The number of the next operation. */
  long next() {
    return count.getAndIncrement();
  }

  boolean over(long due) {
    return due - begun >= length;
  }

  static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
