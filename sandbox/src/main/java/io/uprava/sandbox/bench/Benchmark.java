package io.uprava.sandbox.bench;

/** One measurement of {@code ./bench}; {@link Bench} lists them all. */
interface Benchmark {

  /** What it is called on the command line; also names its texts in the bundle. */
  String name();

  /** Whether it is among those that run when none is named. */
  default boolean usual() {
    return true;
  }

  /** Measures, and adds what it found. */
  void run(Stage stage, Figures figures) throws Exception;
}
