package io.uprava.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

  private final Deque<Runnable> thread = new ArrayDeque<>();
  private int times;

  @Test
  void isDoneInOneThreadHoweverOftenItIsAskedFor() {
    BackgroundWork work = new BackgroundWork("it", () -> times++);

    work.wake(thread::add);
    work.wake(thread::add);
    assertThat(thread).hasSize(1);
    thread.remove().run();
    assertThat(times).isEqualTo(1);

    work.wake(thread::add);
    assertThat(thread).hasSize(1);
  }

  @Test
  void isDoneOnceMoreForWhoAsksWhileItIsDone() {
    BackgroundWork[] work = new BackgroundWork[1];
    work[0] =
        new BackgroundWork(
            "it",
            () -> {
              if (++times == 1) {
                work[0].wake(thread::add);
              }
            });

    work[0].wake(thread::add);
    thread.remove().run();

    assertThat(times).isEqualTo(2);
    assertThat(thread).isEmpty();
  }

  @Test
  void isDoneAgainAfterAFailureAndAfterAnExecutorThatStops() {
    BackgroundWork work =
        new BackgroundWork(
            "it",
            () -> {
              times++;
              throw new IllegalStateException("not now");
            });
    work.wake(thread::add);
    thread.remove().run();
    work.wake(
        task -> {
          throw new RejectedExecutionException("stopping");
        });

    work.wake(thread::add);
    thread.remove().run();
    assertThat(times).isEqualTo(2);
  }
}
