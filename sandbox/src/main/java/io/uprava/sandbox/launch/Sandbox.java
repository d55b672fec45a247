package io.uprava.sandbox.launch;

import io.uprava.sandbox.environment.StartFailure;
import io.uprava.sandbox.environment.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.LogManager;

/** Entry point of {@code ./run}: starts everything, says where it is, and ends it again. */
public final class Sandbox {

  private Sandbox() {}

  /** Runs until a signal or the server's end; a start that fails says why and exits with 1. */
  public static void main(String[] arguments) throws IOException {
    Texts texts = Texts.of(Locale.getDefault());
    Charset charset =
        Charset.forName(
            System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
    PrintStream out = new PrintStream(System.out, true, charset);
    try (InputStream levels = Sandbox.class.getResourceAsStream("/sandbox-logging.properties")) {
      LogManager.getLogManager().readConfiguration(levels);
    }
    System.exit(run(arguments, texts, out));
  }

  private static int run(String[] arguments, Texts texts, PrintStream out) {
    Path home = Path.of(System.getProperty("uprava.home", ".")).toAbsolutePath().normalize();
    try {
      Options options = Options.parse(List.of(arguments), home, Path.of("").toAbsolutePath());
      Steps steps = new Steps(out, System.console() != null);
      run(new Launch(options, home, texts, steps), texts, out);
    } catch (StartFailure failure) {
      out.println("\n" + failure.sentence(texts));
      return failure.aboutOptions() ? 2 : 1;
    } catch (Exception failure) {
      boolean full = String.valueOf(failure.getMessage()).contains("No space left on device");
      String sentence = full ? texts.get("data.full") : texts.get("start.failed", failure);
      out.println("\n" + sentence);
    }
    return 1;
  }

  private static void run(Launch launch, Texts texts, PrintStream out) throws Exception {
    Thread ending = new Thread(() -> stop(launch, texts, out), "shutdown");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      launch.start();
      out.print("\n" + launch.announcement() + "\n" + texts.get("start.how-to-stop") + "\n");
      out.flush();
      String complaint = launch.awaitEnd();
      throw new StartFailure("server.ended", complaint, launch.serverLog());
    } catch (Exception failure) {
      if (launch.ending()) {
        awaitExit();
      }
      throw failure;
    }
  }

  /** The shutdown hook ends the JVM, and this thread with it. */
  private static void awaitExit() {
    while (true) {
      Thread.interrupted();
      LockSupport.park();
    }
  }

  private static void stop(Launch launch, Texts texts, PrintStream out) {
    if (launch.hasParts()) {
      out.println("\n" + texts.get(launch.endsSlowly() ? "stop.begun-first" : "stop.begun"));
      launch.close();
      out.println(texts.get("stop.done"));
    } else {
      launch.close();
    }
    out.flush();
  }
}
