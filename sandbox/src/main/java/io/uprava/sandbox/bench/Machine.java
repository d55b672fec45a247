package io.uprava.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures were measured on; a figure without its machine says little. */
record Machine(int cores, String processor, long memoryGigabytes, String java, String system) {

  static Machine here() throws IOException {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        find(Path.of("/proc/cpuinfo"), "model name\\s*: (.+)", "unknown"),
        Math.round(
            Long.parseLong(find(Path.of("/proc/meminfo"), "MemTotal:\\s+(\\d+)", "0")) / 1048576.0),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version").replaceAll("-.*", ""));
  }

  /** Mean number of processes that wanted a processor in the last minute. */
  static String loadNow() throws IOException {
    return find(Path.of("/proc/loadavg"), "^(\\S+)", "unknown");
  }

  /** The short name of the commit the checkout is at, marked when files differ from it. */
  static String commit(Path home) throws IOException {
    String commit = git(home, "rev-parse", "--short=10", "HEAD");
    Predicate<String> changed = line -> !line.endsWith("docs/performance.md");
    boolean touched = git(home, "status", "--porcelain").lines().anyMatch(changed);
    return touched ? commit + "+" : commit;
  }

  private static String git(Path home, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add("git");
    builder.command().addAll(List.of(arguments));
    Process git =
        builder.directory(home.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = git.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String find(Path file, String pattern, String otherwise) throws IOException {
    if (!Files.isReadable(file)) {
      return otherwise;
    }
    Matcher found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(file));
    return found.find() ? found.group(1).strip() : otherwise.toLowerCase(Locale.ROOT);
  }
}
