package io.uprava.sandbox.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints what is being done and how long it took; on a terminal the seconds tick meanwhile. */
public final class Steps {

  private final PrintStream out;
  private final boolean terminal;

  /** Progress on {@code out}; {@code terminal} says whether a line may be written again. */
  public Steps(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Does {@code work} under the name {@code title}. */
  public <T> T run(String title, Callable<T> work) throws Exception {
    long begun = System.nanoTime();
    Thread ticker = terminal ? startTicker(title, begun) : null;
    try {
      T result = work.call();
      stop(ticker);
      print("  ok  ", title, begun, "\n");
      return result;
    } catch (Exception failure) {
      stop(ticker);
      print("  --  ", title, begun, "\n");
      throw failure;
    }
  }

  private Thread startTicker(String title, long begun) {
    Thread ticker =
        new Thread(
            () -> {
              try {
                while (true) {
                  print("  ..  ", title, begun, "");
                  Thread.sleep(200);
                }
              } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
              }
            },
            "progress");
    ticker.setDaemon(true);
    ticker.start();
    return ticker;
  }

  private static void stop(Thread ticker) throws InterruptedException {
    if (ticker != null) {
      ticker.interrupt();
      ticker.join();
    }
  }

  private void print(String mark, String title, long begun, String end) {
    double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    out.print(
        String.format(
            Locale.ROOT, "%s%s%-46s %5.1f s%s", terminal ? "\r" : "", mark, title, seconds, end));
    out.flush();
  }
}
