package io.uprava.servers;

/**
 * What an administrator sees of a command.
 *
 * @param code exit code
 * @param output standard output and error
 */
record Outcome(int code, String output) {

  boolean succeeded() {
    return code == 0;
  }

  /** The last line, which says how it went. */
  String sentence() {
    return output.lines().reduce("", (before, line) -> line);
  }

  /** This outcome; fails when the command did. */
  Outcome orFail() {
    if (!succeeded()) {
      throw new AssertionError("exit code " + code + ": " + output);
    }
    return this;
  }
}
