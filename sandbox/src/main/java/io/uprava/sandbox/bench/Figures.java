package io.uprava.sandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run of the benchmarks found, in the order in which it was found. */
final class Figures {

  private final List<Figure> figures = new ArrayList<>();
  private final List<ListTiming> timings = new ArrayList<>();

  void add(Figure figure) {
    figures.add(figure);
  }

  void add(ListTiming timing) {
    timings.add(timing);
  }

  List<Figure> all() {
    return List.copyOf(figures);
  }

  /** Times of single lists, for the table of their own. */
  List<ListTiming> timings() {
    return List.copyOf(timings);
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }

  static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }

  static String megabytes(long kilobytes) {
    return Math.round(kilobytes / 1024.0) + " MB";
  }

  static String perSecond(double value) {
    return Math.round(value) + "/s";
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
