package io.uprava.sandbox.server;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A log file that makes room for a new one when it is full: {@code server.log} becomes {@code
 * server.1.log} and so on, and the oldest goes.
 */
final class RotatingFile implements AutoCloseable {

  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int GENERATIONS = 5;

  private final Path file;
  private Writer writer;
  private long written;

  RotatingFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /** Adds a line; the first one begins a new file. */
  void write(String line) throws IOException {
    if (writer == null || written > LARGEST) {
      close();
      shift(0);
      writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      written = 0;
    }
    writer.write(line + "\n");
    writer.flush();
    written += line.length() + 1;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }

  private void shift(int generation) throws IOException {
    Path from = generation(generation);
    if (Files.exists(from) && generation + 1 < GENERATIONS) {
      shift(generation + 1);
      Files.move(from, generation(generation + 1), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path generation(int generation) {
    String name = file.getFileName().toString();
    return generation == 0
        ? file
        : file.resolveSibling(name.replaceFirst("\\.log$", "." + generation + ".log"));
  }
}
