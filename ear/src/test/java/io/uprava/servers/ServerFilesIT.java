package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the scripts leave on disk. */
class ServerFilesIT {

  @OnEveryServer
  void holdNoPassword(Server server) throws IOException {
    String password = server.database().access().password();
    try (Stream<Path> files = Files.walk(server.instance())) {
      assertThat(files.filter(ServerFilesIT::isConfiguration))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain(password));
    }
  }

  private static boolean isConfiguration(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".xml") || name.endsWith(".log"));
  }
}
