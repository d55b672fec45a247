package io.uprava.sandbox.launch;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Ends the launcher's processes when the launcher itself was killed and could not. A small shell
 * reads process ids from a pipe; the pipe's end means that nobody is left to stop them in order.
 */
public final class ProcessGuard implements AutoCloseable {

  private static final String WATCH =
      """
      trap '' INT TERM HUP
      while read -r word signal pid; do
        case $word in
          watch) wards="$wards $signal:$pid" ;;
          dismiss) exit 0 ;;
        esac
      done
      for ward in $wards; do kill -s "${ward%%:*}" "${ward#*:}" 2>/dev/null; done
      exit 0
      """;

  private final Process shell;
  private final Writer orders;

  /** Starts the guard. */
  public ProcessGuard() throws IOException {
    shell =
        new ProcessBuilder("sh", "-c", WATCH)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    orders = new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.US_ASCII);
  }

  /** From now on {@code pid} gets {@code signal} (a name without SIG) if the launcher vanishes. */
  public void watch(long pid, String signal) throws IOException {
    tell("watch " + signal + " " + pid);
  }

  /** Dismisses the guard: everything was stopped in order. */
  @Override
  public void close() throws IOException {
    if (shell.isAlive()) {
      tell("dismiss - -");
    }
    try {
      if (!shell.waitFor(2, TimeUnit.SECONDS)) {
        shell.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      shell.destroyForcibly();
    }
  }

  private void tell(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
  }
}
