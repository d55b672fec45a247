package io.uprava.sandbox.launch;

import java.util.ArrayList;
import java.util.List;

/** The closing box: labels on the left, addresses on the right. */
public final class Announcement {

  private record Line(String label, String value) {}

  private final List<Line> lines = new ArrayList<>();

  /** Adds one line. */
  public Announcement add(String label, String value) {
    lines.add(new Line(label, value));
    return this;
  }

  /** The box with a frame as wide as its longest line. */
  public String draw(String title) {
    int labels = lines.stream().mapToInt(line -> line.label.length()).max().orElse(0);
    int values = lines.stream().mapToInt(line -> line.value.length()).max().orElse(0);
    int width = Math.max(labels + 2 + values, title.length());
    StringBuilder box = new StringBuilder();
    String edge = "  +" + "-".repeat(width + 2) + "+\n";
    box.append(edge).append(row(title, width)).append(edge);
    for (Line line : lines) {
      box.append(row(pad(line.label, labels) + "  " + line.value, width));
    }
    return box.append(edge).toString();
  }

  private static String row(String text, int width) {
    return "  | " + pad(text, width) + " |\n";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
