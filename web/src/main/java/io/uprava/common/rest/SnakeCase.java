package io.uprava.common.rest;

import java.util.Locale;

/** Names as the wire shows them. */
final class SnakeCase {

  private SnakeCase() {}

  /** {@code timeZone} becomes {@code time_zone}; a path keeps its dots and brackets. */
  static String of(String name) {
    return joined(name, '_');
  }

  /** {@code NotBlank} becomes {@code not-blank}. */
  static String kebab(String name) {
    return joined(name, '-');
  }

  private static String joined(String name, char joint) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter) && i > 0 && Character.isLetterOrDigit(name.charAt(i - 1))) {
        out.append(joint);
      }
      out.append(letter);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
