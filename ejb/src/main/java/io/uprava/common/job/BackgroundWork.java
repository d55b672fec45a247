package io.uprava.common.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that this node does in one thread, away from timers and requests. Whoever asks for it while
 * it is done has it done once more: nothing that became due meanwhile is overlooked.
 */
public final class BackgroundWork {

  private static final System.Logger LOG = System.getLogger(BackgroundWork.class.getName());

  private final String name;
  private final Runnable work;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param name for the log
   * @param work does everything that is due
   */
  public BackgroundWork(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  /** Has it done, without making the caller wait. */
  public void wake(Executor executor) {
    if (asked.getAndIncrement() == 0) {
      try {
        executor.execute(this::run);
      } catch (RuntimeException stopping) {
        asked.set(0);
      }
    }
  }

  private void run() {
    boolean done = false;
    try {
      int wishes;
      do {
        wishes = asked.get();
        once();
      } while (!asked.compareAndSet(wishes, 0));
      done = true;
    } finally {
      if (!done) {
        asked.set(0);
      }
    }
  }

  private void once() {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, name + " cannot be worked on now", failure);
    }
  }
}
