package io.uprava.sandbox.bench;

import io.uprava.sandbox.environment.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param names benchmarks asked for, empty for all
 * @param port the first of the ports that are used
 * @param folder where everything is kept while it runs
 * @param keep whether the folder stays, so that the next run need not fill its databases
 * @param rounds how many, of benchmarks that have rounds; 0 for as many as is usual
 * @param seed of what is drawn, null for another one each time
 */
record Options(List<String> names, int port, Path folder, boolean keep, int rounds, Long seed) {

  private static final int MOST_ROUNDS = 100_000;

  static Options parse(List<String> arguments, Path home) {
    List<String> names = new ArrayList<>();
    int port = 28000;
    boolean keep = false;
    int rounds = 0;
    Long seed = null;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--keep")) {
        keep = true;
      } else if (argument.equals("--port")) {
        i++;
        port = port(i < arguments.size() ? arguments.get(i) : "");
      } else if (argument.startsWith("--port=")) {
        port = port(argument.substring(7));
      } else if (argument.startsWith("--seed=")) {
        seed = number("--seed", argument.substring(7));
      } else if (argument.matches("[0-9]+")) {
        rounds = (int) Math.min(number(argument, argument), MOST_ROUNDS);
      } else if (!argument.equals("all")) {
        names.add(argument);
      }
    }
    return new Options(names, port, home.resolve("data/bench"), keep, rounds, seed);
  }

  boolean everything() {
    return names.isEmpty();
  }

  private static long number(String option, String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new StartFailure("options.not-a-number", option, text);
    }
    return Long.parseLong(text);
  }

  private static int port(String text) {
    if (!text.matches("[1-9][0-9]{3,4}") || Integer.parseInt(text) > 65000) {
      throw new StartFailure("options.not-a-port", "--port", text);
    }
    return Integer.parseInt(text);
  }
}
