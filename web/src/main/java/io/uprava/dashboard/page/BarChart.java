package io.uprava.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Stacked bars as a page draws them: plain rectangles that the server has measured, so that a chart
 * needs no script and prints, scales and takes its colours from the style sheet.
 *
 * @param id part of the ids and class names of the page
 * @param highest what the highest bar stands for, in words
 * @param rows one for each bar, for the table beside the chart
 */
public record BarChart(String id, List<String> series, String highest, List<Row> rows) {

  static final double WIDTH = 720;
  static final double HEIGHT = 160;
  private static final double FILLED = 0.8;
  private static final double LEAST = 1.5;

  /**
   * What one bar stands for.
   *
   * @param href the list behind it, or null
   * @param values one for each series, in words
   * @param amounts one for each series
   */
  public record Slot(String label, String href, List<String> values, List<Double> amounts) {

    /** All values, for the hint at the bar. */
    public String told() {
      return String.join(" · ", values);
    }

    double sum() {
      return amounts.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** A slot with its drawn parts. */
  public record Row(Slot slot, List<Part> parts, Part whole) {}

  /** A rectangle; coordinates as SVG writes them. */
  public record Part(int series, String x, String y, String width, String height) {}

  /**
   * @param highest amount of the full height; the largest bar's when zero
   */
  static BarChart of(
      String id, List<String> series, List<Slot> slots, double highest, String inWords) {
    double top = highest > 0 ? highest : slots.stream().mapToDouble(Slot::sum).max().orElse(0);
    double step = WIDTH / Math.max(1, slots.size());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      rows.add(row(slots.get(i), i * step, step, top));
    }
    return new BarChart(id, series, inWords, rows);
  }

  private static Row row(Slot slot, double x, double step, double top) {
    List<Part> parts = new ArrayList<>();
    double y = HEIGHT;
    for (int series = 0; series < slot.amounts().size(); series++) {
      double amount = slot.amounts().get(series);
      if (amount > 0 && top > 0) {
        double height = Math.max(LEAST, amount / top * HEIGHT);
        y -= height;
        parts.add(part(series, x + step * (1 - FILLED) / 2, Math.max(0, y), step * FILLED, height));
      }
    }
    return new Row(slot, parts, part(0, x, 0, step, HEIGHT));
  }

  private static Part part(int series, double x, double y, double width, double height) {
    return new Part(series, written(x), written(y), written(width), written(height));
  }

  private static String written(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** Whether there is nothing to draw. */
  public boolean isBlank() {
    return rows.stream().allMatch(row -> row.parts().isEmpty());
  }

  public String firstLabel() {
    return rows.isEmpty() ? "" : rows.get(0).slot().label();
  }

  public String lastLabel() {
    return rows.isEmpty() ? "" : rows.get(rows.size() - 1).slot().label();
  }
}
