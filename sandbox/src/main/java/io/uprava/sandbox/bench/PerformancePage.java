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
 * The figures as Markdown. In {@code docs/performance.md} those of each benchmark stand between two
 * marks; what people wrote around them stays.
 */
final class PerformancePage {

  private final Texts texts;

  PerformancePage(Texts texts) {
    this.texts = texts;
  }

  /**
   * Puts the text between the marks of that name, or at the end when the file has none; the file is
   * made when it is not there.
   */
  void write(Path file, String name, String text) throws IOException {
    String mark = "<!-- ./bench " + name + " -->\n";
    String endMark = "<!-- end of " + name + " -->\n";
    String page =
        Files.exists(file) ? Files.readString(file) : "# " + texts.get("bench.page.title") + "\n";
    if (!page.contains(mark)) {
      page += "\n" + mark + endMark;
    }
    int begin = page.indexOf(mark) + mark.length();
    int end = page.indexOf(endMark, begin);
    if (end < 0) {
      throw new IOException(file + " has lost the mark " + endMark.strip());
    }
    Files.writeString(file, page.substring(0, begin) + "\n" + text + "\n" + page.substring(end));
  }

  /** What everything was measured on. */
  String machine(Machine machine, String database) {
    return texts.get(
            "bench.page.machine",
            machine.cores(),
            machine.processor(),
            machine.memoryGigabytes(),
            machine.system(),
            machine.java(),
            database)
        + "\n";
  }

  /** The figures of one benchmark, when they were found and how busy the machine was. */
  String section(String name, String commit, String loadBefore, Figures figures)
      throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("## ").append(texts.get("bench.title." + name)).append("\n\n");
    String now = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
    page.append(texts.get("bench.page.when", now, commit, loadBefore, Machine.loadNow()));
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
    page.append("\n### ").append(texts.get("bench.page.lists")).append("\n\n");
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
