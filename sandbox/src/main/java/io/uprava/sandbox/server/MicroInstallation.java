package io.uprava.sandbox.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Payara Micro unpacked into a folder, which starts faster than the single jar does and is what
 * class-data sharing needs. Each start gets the configuration as it came, so that nothing of an
 * earlier start lingers.
 */
final class MicroInstallation {

  static final String MAIN_CLASS = "fish.payara.micro.impl.RootDirLauncher";

  /** A refused right is no error of the server; what is one, the application logs itself. */
  private static final String QUIET_EJB_CONTAINER =
      "jakarta.enterprise.ejb.container.level=SEVERE\n";

  private final Path folder;
  private final Path root;
  private final ServerFiles files;

  MicroInstallation(Path folder, ServerFiles files) {
    this.folder = folder;
    this.root = folder.resolve("payara-micro");
    this.files = files;
  }

  /** Unpacks the server if this very jar was not unpacked yet, and resets its configuration. */
  void prepare(String java) throws IOException, InterruptedException {
    Path stamp = folder.resolve("payara-micro.stamp");
    String wanted = Files.size(files.micro()) + " " + Files.getLastModifiedTime(files.micro());
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
      Files.deleteIfExists(stamp);
      delete(root);
      unpack(java);
      Files.copy(domain(), pristineDomain());
      writeReadableLogs();
      Files.writeString(stamp, wanted);
    }
    Files.copy(pristineDomain(), domain(), StandardCopyOption.REPLACE_EXISTING);
    delete(root.resolve("applications"));
    delete(root.resolve("generated"));
  }

  /** The jar that starts the unpacked server. */
  Path launcher() {
    return root.resolve("launch-micro.jar");
  }

  /** What the jar's manifest opens of the JDK's modules, which holds only for {@code -jar}. */
  List<String> moduleOptions() throws IOException {
    try (JarFile jar = new JarFile(launcher().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      return Stream.of("Add-Exports", "Add-Opens")
          .flatMap(
              name ->
                  Arrays.stream(Objects.requireNonNullElse(manifest.getValue(name), "").split(" "))
                      .filter(module -> !module.isBlank())
                      .map(module -> "--" + name.toLowerCase(Locale.ROOT) + "=" + module))
          .map(option -> option + "=ALL-UNNAMED")
          .toList();
    }
  }

  /** One line for one record, without colours: this log is read in a file. */
  private void writeReadableLogs() throws IOException {
    Path logging = root.resolve("config/logging.properties");
    String levels =
        Files.readString(logging)
            .replace("com.sun.enterprise.server.logging.ODLLogFormatter.ansiColor=true", "")
            .replace(
                "com.sun.enterprise.server.logging.ODLLogFormatter",
                "java.util.logging.SimpleFormatter");
    Files.writeString(
        logging,
        levels
            + "\njava.util.logging.SimpleFormatter.format="
            + "%1$tFT%1$tT.%1$tL%1$tz %4$s [%3$s] %5$s%6$s%n\n"
            + QUIET_EJB_CONTAINER);
  }

  private void unpack(String java) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    File output = folder.resolve("unpack.log").toFile();
    Process unpacking =
        new ProcessBuilder(
                List.of(
                    java,
                    "-jar",
                    files.micro().toString(),
                    "--rootdir",
                    root.toString(),
                    "--outputlauncher"))
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    if (unpacking.waitFor() != 0 || !Files.exists(launcher())) {
      throw new IOException("Payara Micro could not be unpacked, see " + output);
    }
  }

  private Path domain() {
    return root.resolve("config/domain.xml");
  }

  private Path pristineDomain() {
    return root.resolve("config/domain.pristine.xml");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
