package io.uprava.reports.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be chosen before a report runs, described as data so that forms are made from it.
 *
 * @param name snake_case
 * @param required whether an empty value is refused
 * @param defaultValue what is taken when nothing is given, or null
 * @param choices for ONE_OF and ANY_OF, in their order; else empty
 * @param choiceTexts what stands before the point in the texts of the choices, or null
 */
public record ReportParameter(
    String name,
    ParameterType type,
    boolean required,
    String defaultValue,
    List<String> choices,
    String choiceTexts) {

  public ReportParameter {
    choices = List.copyOf(choices);
  }

  /** A period that is always given. */
  public static ReportParameter period(String name, PeriodPreset usual) {
    return new ReportParameter(name, ParameterType.PERIOD, true, usual.code(), List.of(), null);
  }

  /** Any number of constants; none means all. */
  public static ReportParameter anyOf(String name, Class<? extends Enum<?>> constants) {
    return new ReportParameter(
        name, ParameterType.ANY_OF, false, null, names(constants), constants.getSimpleName());
  }

  /**
   * Any number of some constants; none means all of these.
   *
   * @param texts what stands before the point in the texts of the constants
   */
  public static ReportParameter anyOf(String name, List<String> constants, String texts) {
    return new ReportParameter(name, ParameterType.ANY_OF, false, null, constants, texts);
  }

  /** One constant, always given. */
  public static ReportParameter oneOf(String name, Enum<?> usual) {
    Class<? extends Enum<?>> constants = usual.getDeclaringClass();
    return new ReportParameter(
        name,
        ParameterType.ONE_OF,
        true,
        usual.name(),
        names(constants),
        constants.getSimpleName());
  }

  /** One constant; none means all. */
  public static ReportParameter choice(String name, Class<? extends Enum<?>> constants) {
    return new ReportParameter(
        name, ParameterType.ONE_OF, false, null, names(constants), constants.getSimpleName());
  }

  /** A currency; none means all. */
  public static ReportParameter currency(String name) {
    return new ReportParameter(name, ParameterType.CURRENCY, false, null, List.of(), null);
  }

  /** A text that may be left out. */
  public static ReportParameter text(String name) {
    return new ReportParameter(name, ParameterType.TEXT, false, null, List.of(), null);
  }

  /** A name that programs gave, which may be left out. */
  public static ReportParameter code(String name) {
    return new ReportParameter(name, ParameterType.CODE, false, null, List.of(), null);
  }

  /** The id of a row, which may be left out. */
  public static ReportParameter id(String name) {
    return new ReportParameter(name, ParameterType.ID, false, null, List.of(), null);
  }

  /** An amount of money, which may be left out. */
  public static ReportParameter amount(String name) {
    return new ReportParameter(name, ParameterType.AMOUNT, false, null, List.of(), null);
  }

  /** A switch that is off unless it is given. */
  public static ReportParameter flag(String name) {
    return new ReportParameter(name, ParameterType.FLAG, false, "false", List.of(), null);
  }

  private static List<String> names(Class<? extends Enum<?>> constants) {
    return Stream.of(constants.getEnumConstants()).map(Enum::name).toList();
  }
}
