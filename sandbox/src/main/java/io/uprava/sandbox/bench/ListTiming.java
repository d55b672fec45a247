package io.uprava.sandbox.bench;

/**
 * How long one list took among few and among many rows.
 *
 * @param query what follows the path of the list
 * @param few median in milliseconds among few rows
 * @param many median in milliseconds among many rows
 */
record ListTiming(String query, double few, double many) {

  static final double BUDGET = 1.5;

  double ratio() {
    return many / few;
  }

  boolean met() {
    return ratio() <= BUDGET;
  }
}
