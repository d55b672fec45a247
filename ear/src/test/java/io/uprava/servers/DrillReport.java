package io.uprava.servers;

import io.uprava.sandbox.environment.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a drill.
 *
 * @param redeploys how long each took until the application served again
 */
record DrillReport(String server, List<Duration> redeploys, List<Line> lines) {

  /** One thing under watch. */
  record Line(String name, long count, List<String> losses) {}

  static DrillReport of(String server, List<Duration> redeploys, List<Watched> watched)
      throws Exception {
    List<Line> lines = new ArrayList<>();
    for (Watched one : watched) {
      lines.add(new Line(one.name(), one.count(), one.losses()));
    }
    return new DrillReport(server, List.copyOf(redeploys), lines);
  }

  /** All that was lost. */
  List<String> losses() {
    return lines.stream().flatMap(line -> line.losses().stream()).toList();
  }

  /** Writes the table to a file of the drills' folder. */
  void write(String language) throws IOException {
    String name = server.toLowerCase(Locale.ROOT).replace(' ', '-') + ".txt";
    Path file = Workspace.of("drills").resolve(name);
    Files.writeString(file, table(Texts.of(Locale.forLanguageTag(language))));
  }

  private String table(Texts texts) {
    List<Duration> sorted = redeploys.stream().sorted().toList();
    StringBuilder table =
        new StringBuilder(
            texts.get(
                    "drill.title",
                    server,
                    redeploys.size(),
                    seconds(sorted.get(sorted.size() / 2)),
                    seconds(sorted.get(sorted.size() - 1)))
                + "\n\n");
    table.append(row(texts.get("drill.what"), texts.get("drill.count"), texts.get("drill.lost")));
    for (Line line : lines) {
      table.append(
          row(
              texts.get("drill.what." + line.name()),
              Long.toString(line.count()),
              Integer.toString(line.losses().size())));
    }
    losses().stream().limit(20).forEach(loss -> table.append("  ! ").append(loss).append('\n'));
    return table.append('\n').toString();
  }

  private static String row(String what, String count, String lost) {
    return String.format(Locale.ROOT, "  %-46s %12s %10s%n", what, count, lost);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }
}
