package io.uprava.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of shell commands in a document, and what it promises to print: the block of another kind
 * that follows before the next commands.
 *
 * @param promise null when nothing is promised
 */
record GuideExample(String commands, String promise) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

  /** The examples of a document, in order. */
  static List<GuideExample> in(Path document) throws IOException {
    List<GuideExample> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(document));
    while (block.find()) {
      if ("sh".equals(block.group(1))) {
        examples.add(new GuideExample(block.group(2), null));
      } else if (!examples.isEmpty()) {
        int last = examples.size() - 1;
        examples.set(last, new GuideExample(examples.get(last).commands(), block.group(2)));
      }
    }
    return examples;
  }

  /** The commands of all examples as one program, each of which prints into a file of its own. */
  static String program(List<GuideExample> examples, Path output) {
    StringBuilder program = new StringBuilder("set -u\n");
    for (int i = 0; i < examples.size(); i++) {
      program
          .append("{\n")
          .append(examples.get(i).commands())
          .append("} >'")
          .append(printed(output, i))
          .append("' 2>&1\n");
    }
    return program.toString();
  }

  static Path printed(Path output, int example) {
    return output.resolve("example-" + (example + 1) + ".txt");
  }
}
