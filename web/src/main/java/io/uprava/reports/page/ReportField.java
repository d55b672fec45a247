package io.uprava.reports.page;

import io.uprava.reports.service.ReportParameterView;
import java.util.List;
import java.util.Locale;

/**
 * One parameter in a form, with what is chosen in it.
 *
 * @param input name of the input
 * @param values what is chosen, as it is sent; none when nothing is
 * @param from first of the days that a period offers for changing; null for other parameters
 * @param to last of them
 */
public record ReportField(
    ReportParameterView parameter, String input, List<String> values, String from, String to) {

  /** What stands for two days instead of the name of a period. */
  public static final String DAYS = "days";

  public ReportField {
    values = List.copyOf(values);
  }

  /** What {@code app:parameter} makes of it, in lower case. */
  public String kind() {
    return parameter.type().name().toLowerCase(Locale.ROOT);
  }

  public boolean chosen(String value) {
    return values.contains(value);
  }

  /** The one value, empty when there is none. */
  public String value() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Whether a period is two days and no name. */
  public boolean custom() {
    return chosen(DAYS);
  }
}
