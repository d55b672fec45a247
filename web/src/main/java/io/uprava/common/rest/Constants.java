package io.uprava.common.rest;

import java.util.Arrays;

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
}
