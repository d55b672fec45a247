package io.uprava.sandbox.report;

import java.util.List;

/**
 * What the tests of one class came to on one server.
 *
 * @param suite unit, services, servers or pages
 * @param server where the tests ran, "-" when without one
 * @param name the test class
 * @param failed failures and errors
 */
record TestRun(
    String suite, String server, String name, int tests, int failed, int skipped, double seconds) {

  /** The sum of {@code runs}, under suite and server of the first. */
  static TestRun sum(List<TestRun> runs) {
    return new TestRun(
        runs.isEmpty() ? "" : runs.get(0).suite(),
        runs.isEmpty() ? "" : runs.get(0).server(),
        runs.isEmpty() ? "" : runs.get(0).name(),
        runs.stream().mapToInt(TestRun::tests).sum(),
        runs.stream().mapToInt(TestRun::failed).sum(),
        runs.stream().mapToInt(TestRun::skipped).sum(),
        runs.stream().mapToDouble(TestRun::seconds).sum());
  }
}
