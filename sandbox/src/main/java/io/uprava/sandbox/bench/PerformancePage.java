package io.uprava.sandbox.bench;

import io.uprava.sandbox.environment.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The figures as Markdown. In {@code docs/performance.md} they stand between two marks; what people
 * wrote around them stays.
 */
final class PerformancePage {

  private static final String BEGIN = "<!-- written by ./bench -->";
  private static final String END = "<!-- end of what ./bench writes -->";

  private final Texts texts;

  PerformancePage(Texts texts) {
    this.texts = texts;
  }

  /** Puts the text between the marks of the file, which is made when it is not there. */
  void write(Path file, String text) throws IOException {
    String page =
        Files.exists(file)
            ? Files.readString(file)
            : "# " + texts.get("bench.page.title") + "\n\n" + BEGIN + "\n" + END + "\n";
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(file + " has lost the marks between which the figures stand");
    }
    Files.writeString(
        file, page.substring(0, begin) + BEGIN + "\n\n" + text + "\n" + page.substring(end));
  }

  /** Machine, date and all tables. */
  String text(Machine machine, String commit, String database, Figures figures) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        texts.get(
            "bench.page.machine",
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            commit,
            machine.cores(),
            machine.processor(),
            machine.memoryGigabytes(),
            machine.system(),
            machine.java(),
            database,
            machine.load(),
            Machine.loadNow()));
    page.append("\n\n");
    row(page, "figure", "measured", "budget", "met");
    rule(page, 4);
    for (Figure figure : figures.all()) {
      Object[] arguments = figure.arguments().toArray();
      cells(
          page,
          texts.get(figure.key(), arguments),
          figure.value(),
          figure.budget() == null ? "" : figure.budget(),
          met(figure.met()));
    }
    if (!figures.timings().isEmpty()) {
      timings(page, figures.timings());
    }
    return page.toString();
  }

  private void timings(StringBuilder page, List<ListTiming> timings) {
    page.append("\n## ").append(texts.get("bench.page.lists")).append("\n\n");
    row(page, "query", "few", "many", "ratio", "met");
    rule(page, 5);
    for (ListTiming timing : timings) {
      cells(
          page,
          timing.query().isEmpty() ? texts.get("bench.page.no-filter") : "`" + timing.query() + "`",
          Figures.millis(timing.few()),
          Figures.millis(timing.many()),
          Figures.ratio(timing.ratio()),
          met(timing.met()));
    }
  }

  private String met(Boolean met) {
    return met == null ? "" : texts.get(met ? "bench.page.met" : "bench.page.not-met");
  }

  private void row(StringBuilder page, String... columns) {
    String[] names = columns.clone();
    for (int i = 0; i < names.length; i++) {
      names[i] = texts.get("bench.page.column." + names[i]);
    }
    cells(page, names);
  }

  private static void rule(StringBuilder page, int columns) {
    page.append("|---".repeat(columns)).append("|\n");
  }

  private static void cells(StringBuilder page, String... cells) {
    page.append(String.format(Locale.ROOT, "| %s |%n", String.join(" | ", cells)));
  }
}
