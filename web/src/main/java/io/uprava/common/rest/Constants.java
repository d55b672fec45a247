package io.uprava.common.rest;

import java.util.Arrays;
import java.util.Locale;

/** Constants of enums as the wire knows them. */
final class Constants {

  private Constants() {}

  /** The constant of that name, whatever its case; null when there is none. */
  static <E extends Enum<E>> E find(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  static <E extends Enum<E>> E require(Class<E> type, String name) {
    E constant = find(type, name);
    if (constant == null) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + name);
    }
    return constant;
  }

  /** Name on the wire, lower case. */
  static String wireName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
