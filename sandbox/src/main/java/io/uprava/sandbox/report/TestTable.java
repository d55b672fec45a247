package io.uprava.sandbox.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code ./test} closes with: one row for each suite and server, and the sum. */
public final class TestTable {

  private static final List<String> ORDER = List.of("unit", "services", "servers", "pages");

  private final List<TestRun> runs;
  private final List<String> asked;

  TestTable(List<TestRun> runs, List<String> asked) {
    this.runs = runs;
    this.asked = asked;
  }

  /**
   * Prints the table; exits with 1 when a test failed or none ran.
   *
   * @param arguments the checkout, seconds of the whole run, whether the build failed otherwise,
   *     suites that were asked for by name
   */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = Arrays.asList(arguments);
    TestTable table =
        new TestTable(new TestReports(Path.of(rest.get(0))).read(), rest.subList(3, rest.size()));
    boolean built = !Boolean.parseBoolean(rest.get(2));
    table.print(System.out, Integer.parseInt(rest.get(1)), built);
    System.exit(built && table.good() ? 0 : 1);
  }

  /** Whether tests ran in every suite asked for, and none failed. */
  boolean good() {
    return !runs.isEmpty()
        && TestRun.sum(runs).failed() == 0
        && TestRun.sum(runs).tests() > TestRun.sum(runs).skipped()
        && silent().isEmpty();
  }

  void print(PrintStream out, int seconds, boolean built) {
    out.println();
    row(out, "suite", "server", "tests", "failed", "skipped", "time");
    for (List<TestRun> group : groups()) {
      TestRun sum = TestRun.sum(group);
      row(out, sum.suite(), sum.server(), sum);
    }
    TestRun sum = TestRun.sum(runs);
    row(out, "all", "", sum);
    runs.stream()
        .filter(run -> run.failed() > 0)
        .map(TestRun::name)
        .distinct()
        .forEach(name -> out.println("failed: " + name));
    silent().forEach(suite -> out.println("no test ran in suite " + suite));
    if (!built) {
      out.println("the build failed, see above");
    }
    out.printf(Locale.ROOT, "%d s from start to end%n%n", seconds);
    out.printf(
        "%d passed, %d failed, %d skipped%n",
        sum.tests() - sum.failed() - sum.skipped(), sum.failed(), sum.skipped());
  }

  private List<String> silent() {
    return asked.stream()
        .filter(suite -> runs.stream().noneMatch(run -> run.suite().equals(suite)))
        .toList();
  }

  private Collection<List<TestRun>> groups() {
    Map<String, List<TestRun>> groups = new TreeMap<>();
    for (TestRun run : runs) {
      String key = ORDER.indexOf(run.suite()) + run.server();
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(run);
    }
    return groups.values();
  }

  private static void row(PrintStream out, String suite, String server, TestRun sum) {
    row(
        out,
        suite,
        server,
        Integer.toString(sum.tests()),
        Integer.toString(sum.failed()),
        Integer.toString(sum.skipped()),
        String.format(Locale.ROOT, "%.1f s", sum.seconds()));
  }

  private static void row(PrintStream out, String suite, String server, String... numbers) {
    out.printf("%-10s %-14s", suite, server);
    for (String number : numbers) {
      out.printf(" %9s", number);
    }
    out.println();
  }
}
