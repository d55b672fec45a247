package io.uprava.sandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What is alive in the heap of a JVM: the bytes of its class histogram, for which it collects all
 * garbage first.
 */
final class LiveHeap {

  private static final int SETTLING = 3;
  private static final String TOTAL = "Total";

  private final List<String> command;

  LiveHeap(long pid) {
    command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(pid),
            "GC.class_histogram");
  }

  /** Bytes that are alive while nothing is done. */
  long settled() throws IOException {
    long least = bytes();
    for (int i = 1; i < SETTLING; i++) {
      least = Math.min(least, bytes());
    }
    return least;
  }

  /** Bytes that are alive now. */
  long bytes() throws IOException {
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> line.startsWith(TOTAL))
        .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
        .findFirst()
        .orElseThrow(() -> new IOException("no histogram: " + text.lines().findFirst()));
  }
}
