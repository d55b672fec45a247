package io.uprava.sandbox.bench.vault;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The folder in which a node notes answers, as somebody sees it who has no key. */
final class NotesFolder {

  private static final String ANSWER = ".answer";
  private static final int GONE = -1;

  private final Path folder;

  NotesFolder(VaultNode node) {
    this.folder = node.data().resolve("vault");
  }

  /** Exchanges with a whole answer: its length stands at the beginning. */
  Set<UUID> noted() throws IOException {
    return ofLength(length -> length > 0);
  }

  /** Exchanges whose answer was not noted, though room for it is reserved. */
  Set<UUID> awaited() throws IOException {
    return ofLength(length -> length == 0);
  }

  private Set<UUID> ofLength(IntPredicate wanted) throws IOException {
    Set<UUID> exchanges = new HashSet<>();
    if (Files.isDirectory(folder)) {
      for (Path file : answers()) {
        if (wanted.test(length(file))) {
          exchanges.add(UUID.fromString(file.getFileName().toString().replace(ANSWER, "")));
        }
      }
    }
    return exchanges;
  }

  private List<Path> answers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ANSWER)).toList();
    }
  }

  private static int length(Path file) throws IOException {
    try (DataInputStream content = new DataInputStream(Files.newInputStream(file))) {
      return content.available() < Integer.BYTES ? 0 : content.readInt();
    } catch (NoSuchFileException settled) {
      return GONE;
    }
  }
}
