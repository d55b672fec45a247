package io.uprava.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the project and what the tests write are. */
final class Workspace {

  private static final Path ROOT =
      Path.of(System.getProperty("uprava.root", "..")).toAbsolutePath().normalize();

  private Workspace() {}

  /** A script of the deploy folder. */
  static Path script(String name) {
    return ROOT.resolve("deploy").resolve(name);
  }

  /** A file the build has made. */
  static Path built(String name) {
    return ROOT.resolve(name);
  }

  /** Server distributions; kept between runs. */
  static Path distributions() throws IOException {
    return Files.createDirectories(ROOT.resolve("target/servers"));
  }

  /** Forgets what the servers of an earlier run wrote. */
  static void clear(String name) throws IOException {
    try (Stream<Path> files = Files.walk(of(name))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A folder for what this run writes. */
  static Path of(String name) throws IOException {
    return Files.createDirectories(ROOT.resolve("ear/target/servers").resolve(name));
  }
}
