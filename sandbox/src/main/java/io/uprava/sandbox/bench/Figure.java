package io.uprava.sandbox.bench;

import java.util.List;

/**
 * One measured value.
 *
 * @param key names what was measured in the bundle
 * @param arguments go into that name
 * @param value as it is read, with its unit
 * @param budget as it is read, null when there is none
 * @param met whether the value keeps to the budget, null when there is none
 */
record Figure(String key, List<Object> arguments, String value, String budget, Boolean met) {

  /** A value without a budget. */
  static Figure of(String value, String key, Object... arguments) {
    return new Figure(key, List.of(arguments), value, null, null);
  }

  /** The same value held against a budget. */
  Figure against(String limit, boolean kept) {
    return new Figure(key, arguments, value, limit, kept);
  }
}
