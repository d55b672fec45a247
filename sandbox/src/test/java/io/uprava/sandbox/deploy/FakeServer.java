package io.uprava.sandbox.deploy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The verbs of deploy/server.sh over a server of files, which the script beside this class is. */
final class FakeServer {

  private final Path folder;
  private final Command command;

  FakeServer(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(home());
    Files.createDirectories(folder.resolve("secrets"));
    command =
        new Command(folder)
            .with("UPRAVA_SERVER_HOME", home())
            .with("UPRAVA_INSTANCE_DIR", folder.resolve("instance"))
            .with("UPRAVA_SECRETS_DIR", folder.resolve("secrets"))
            .with("UPRAVA_WAIT_SECONDS", 1)
            .with("DB_PASSWORD", "none");
  }

  Command command() {
    return command;
  }

  Command.Outcome run(Object... verb) throws IOException, InterruptedException {
    return command.run(words(verb));
  }

  /** A verb that goes on while others work. */
  Command.Running begin(Object... verb) throws IOException {
    return command.begin(folder.resolve("begun"), words(verb));
  }

  /** A file that passes for a release. */
  Path ear(String content) throws IOException {
    return Files.writeString(folder.resolve(content + ".ear"), "PK" + content);
  }

  Command.Outcome deploy(String content) throws IOException, InterruptedException {
    return run("deploy", ear(content));
  }

  /** Makes something true of the server; the script tells what there is. */
  void be(String what, String value) throws IOException {
    Files.writeString(home().resolve(what), value + "\n");
  }

  void beNoLonger(String what) throws IOException {
    Files.delete(home().resolve(what));
  }

  /** The name that a release of this content gets when it is the one of this number. */
  String nameOf(int number, String content) throws IOException, InterruptedException {
    String hash = command.run("sha256sum", ear(content)).output();
    return "%04d-%s.ear".formatted(number, hash.substring(0, 12));
  }

  /** The release it serves, empty for none. */
  String holds() throws IOException {
    Path holds = home().resolve("holds");
    return Files.exists(holds) ? Files.readString(holds).strip() : "";
  }

  List<String> history() throws IOException {
    return Files.readAllLines(releases().resolve("history"));
  }

  /** Names of the releases kept, the oldest first. */
  List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(releases())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ear"))
          .sorted()
          .toList();
    }
  }

  Path releases() {
    return folder.resolve("instance/releases");
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static Object[] words(Object... verb) {
    Object[] words = new Object[verb.length + 3];
    words[0] = "bash";
    words[1] = script();
    words[2] = Command.deploy("");
    System.arraycopy(verb, 0, words, 3, verb.length);
    return words;
  }

  private static Path script() {
    try {
      return Path.of(FakeServer.class.getResource("uprava").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
