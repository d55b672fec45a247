package io.uprava.sandbox.bench;

import io.uprava.sandbox.environment.StartFailure;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.launch.Steps;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;

/**
 * Entry point of {@code ./bench}: runs what was asked for, prints what it found and writes it to
 * {@code docs/performance.md}.
 */
public final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new StartBenchmark(),
          new RunBenchmark(),
          new MemoryBenchmark(),
          new GetBenchmark(),
          new LoginBenchmark(),
          ListBenchmark.users(),
          new InsertBenchmark(),
          new WebhooksBenchmark(),
          ListBenchmark.payments(),
          ListBenchmark.dashboard(),
          new ReportsBenchmark(),
          new FuzzBenchmark(),
          new VaultBenchmark());

  private final Path home;
  private final Options options;
  private final Texts texts;
  private final PrintStream out;

  private Bench(Path home, Options options, Texts texts, PrintStream out) {
    this.home = home;
    this.options = options;
    this.texts = texts;
    this.out = out;
  }

  /** Exits with 1 when something could not be measured; a missed budget is no failure. */
  public static void main(String[] arguments) throws IOException {
    Texts texts = Texts.of(Locale.getDefault());
    Charset charset =
        Charset.forName(System.getProperty("native.encoding", Charset.defaultCharset().name()));
    PrintStream out = new PrintStream(System.out, true, charset);
    try (InputStream levels = Bench.class.getResourceAsStream("/sandbox-logging.properties")) {
      LogManager.getLogManager().readConfiguration(levels);
    }
    int status = 1;
    try {
      Path home = Path.of(System.getProperty("uprava.home", ".")).toAbsolutePath().normalize();
      new Bench(home, Options.parse(List.of(arguments), home), texts, out).run();
      status = 0;
    } catch (StartFailure failure) {
      out.println("\n" + failure.sentence(texts));
    } catch (Exception failure) {
      out.println("\n" + texts.get("bench.failed", failure));
    }
    System.exit(status);
  }

  private void run() throws Exception {
    List<Benchmark> wanted = wanted();
    if (!options.keep()) {
      Folders.delete(options.folder());
    }
    Stage stage = new Stage(home, options, texts, new Steps(out, System.console() != null));
    Thread ending = new Thread(() -> end(stage), "shutdown");
    Runtime.getRuntime().addShutdownHook(ending);
    Path file = home.resolve("docs/performance.md");
    PerformancePage page = new PerformancePage(Texts.of(Locale.ENGLISH));
    page.write(file, "machine", page.machine(Machine.here(), stage.databaseVersion()));
    for (Benchmark benchmark : wanted) {
      out.println("\n" + texts.get("bench.title." + benchmark.name()));
      String loadBefore = Machine.loadNow();
      Figures figures = new Figures();
      benchmark.run(stage, figures);
      String commit = Machine.commit(home);
      out.println(
          "\n" + new PerformancePage(texts).section(benchmark.name(), commit, loadBefore, figures));
      page.write(
          file, benchmark.name(), page.section(benchmark.name(), commit, loadBefore, figures));
    }
    out.println(texts.get("bench.written", "docs/performance.md"));
  }

  private List<Benchmark> wanted() {
    for (String name : options.names()) {
      if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
        throw new StartFailure(
            "bench.unknown", name, String.join(", ", ALL.stream().map(Benchmark::name).toList()));
      }
    }
    return ALL.stream()
        .filter(one -> options.everything() ? one.usual() : options.names().contains(one.name()))
        .toList();
  }

  private void end(Stage stage) {
    try {
      stage.close();
      if (!options.keep()) {
        Folders.delete(options.folder());
      }
    } catch (IOException refused) {
      System.getLogger(Bench.class.getName())
          .log(System.Logger.Level.WARNING, "not everything could be cleared away", refused);
    }
  }
}
