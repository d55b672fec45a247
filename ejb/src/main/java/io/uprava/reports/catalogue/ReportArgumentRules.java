package io.uprava.reports.catalogue;

import io.uprava.common.entity.CurrencyDecimals;
import io.uprava.common.error.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what was chosen against the description of the parameters: defaults are filled in, names of
 * periods become dates, so that a run gives the same whenever a node takes it.
 */
public final class ReportArgumentRules {

  private static final int LONGEST_TEXT = 200;

  /** Digits with blanks between thousands, and a point or a comma before the fraction. */
  private static final Pattern AMOUNT =
      Pattern.compile("[\\d\\s\u00a0\u202f]{1,30}([.,]\\d{1,4})?");

  private ReportArgumentRules() {}

  /**
   * The values to run with, by name; what is empty is left out.
   *
   * @param given texts by name; absent and blank ones take their default
   * @param today in the person's zone
   * @throws RuleViolation {@code report-parameter-unknown}, {@code report-parameter-missing},
   *     {@code report-parameter-invalid}
   */
  public static Map<String, String> resolve(
      List<ReportParameter> parameters, Map<String, String> given, LocalDate today) {
    Set<String> unknown = new HashSet<>(given.keySet());
    Map<String, String> values = new TreeMap<>();
    for (ReportParameter parameter : parameters) {
      unknown.remove(parameter.name());
      String text = given.get(parameter.name());
      String chosen = text == null || text.isBlank() ? parameter.defaultValue() : text.strip();
      if (chosen != null) {
        values.put(parameter.name(), read(parameter, chosen, today));
      } else if (parameter.required()) {
        throw new RuleViolation("report-parameter-missing", Map.of("name", parameter.name()));
      }
    }
    if (!unknown.isEmpty()) {
      throw new RuleViolation(
          "report-parameter-unknown", Map.of("name", unknown.iterator().next()));
    }
    return values;
  }

  private static String read(ReportParameter parameter, String text, LocalDate today) {
    return switch (parameter.type()) {
      case PERIOD ->
          ReportPeriod.parse(text.toLowerCase(Locale.ROOT), today)
              .orElseThrow(() -> invalid(parameter))
              .text();
      case ONE_OF -> choice(parameter, text);
      case ANY_OF ->
          Arrays.stream(text.split(","))
              .map(one -> choice(parameter, one.strip()))
              .distinct()
              .collect(Collectors.joining(","));
      case CURRENCY -> currency(parameter, text);
      case TEXT, CODE -> bounded(parameter, text);
      case AMOUNT -> amount(parameter, text);
      case ID -> id(parameter, text);
      case FLAG -> flag(parameter, text);
    };
  }

  /** The name of the constant that somebody chose, for example {@code PAST_DUE} by past-due. */
  public static String constant(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  private static String choice(ReportParameter parameter, String text) {
    String name = constant(text);
    if (!parameter.choices().contains(name)) {
      throw invalid(parameter);
    }
    return name;
  }

  private static String currency(ReportParameter parameter, String text) {
    String code = text.toLowerCase(Locale.ROOT);
    if (!CurrencyDecimals.known(code)) {
      throw invalid(parameter);
    }
    return code;
  }

  private static String amount(ReportParameter parameter, String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw invalid(parameter);
    }
    return text;
  }

  private static String id(ReportParameter parameter, String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException malformed) {
      throw invalid(parameter);
    }
  }

  private static String bounded(ReportParameter parameter, String text) {
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw invalid(parameter);
    }
    return text;
  }

  private static String flag(ReportParameter parameter, String text) {
    if (!"true".equalsIgnoreCase(text) && !"false".equalsIgnoreCase(text)) {
      throw invalid(parameter);
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static RuleViolation invalid(ReportParameter parameter) {
    return new RuleViolation("report-parameter-invalid", Map.of("name", parameter.name()));
  }
}
