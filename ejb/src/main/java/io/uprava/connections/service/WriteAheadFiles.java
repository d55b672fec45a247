package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers of providers, noted on disk before anything else is done with them. What is noted is
 * encrypted by the caller. A place is reserved before the provider is asked, so that a full disk is
 * found out while nothing is spent yet; every step is forced to the disk, file and folder.
 */
@ApplicationScoped
public class WriteAheadFiles {

  private static final System.Logger LOG = System.getLogger(WriteAheadFiles.class.getName());

  static final int RESERVED_BYTES = 32 * 1024;

  private static final String ANSWER = ".answer";
  private static final String PLACE = "place.id";

  @Inject ConnectionSettings settings;

  private volatile String place;

  /** Name of this folder: the same after every restart, another one on another disk. */
  public String place() {
    if (place == null) {
      try {
        place = readOrCreatePlace();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return place;
  }

  /**
   * Whether the folder is the one it was since this process began: where it is not, its disk is
   * gone, and what is not found there may well be noted.
   */
  boolean attached() throws IOException {
    Path file = folder().resolve(PLACE);
    return place == null || Files.exists(file) && place.equals(Files.readString(file));
  }

  /** Makes sure that an answer can be noted, and will be found after a restart. */
  void reserve(UUID exchangeId) throws IOException {
    if (!attached()) {
      throw new IOException("the folder of noted answers is another one than at the start");
    }
    DurableFiles.write(file(exchangeId), 0, new byte[RESERVED_BYTES]);
    DurableFiles.force(folder());
  }

  /**
   * Notes an answer; when this returns it survives the loss of power. Its length is written last:
   * where one stands, the answer is whole.
   */
  void note(UUID exchangeId, byte[] answer) throws IOException {
    Path file = file(exchangeId);
    DurableFiles.write(file, Integer.BYTES, answer);
    DurableFiles.write(file, 0, ByteBuffer.allocate(Integer.BYTES).putInt(answer.length).array());
    DurableFiles.force(folder());
  }

  /**
   * The noted answer of an exchange.
   *
   * @throws DamagedNote when it is not whole
   * @throws IOException when it cannot be read now
   */
  Optional<byte[]> find(UUID exchangeId) throws IOException {
    ByteBuffer content;
    try {
      content = ByteBuffer.wrap(Files.readAllBytes(file(exchangeId)));
    } catch (NoSuchFileException forgotten) {
      return Optional.empty();
    }
    int length = content.remaining() < Integer.BYTES ? 0 : content.getInt();
    if (length == 0) {
      return Optional.empty();
    }
    if (length < 0 || length > content.remaining()) {
      throw new DamagedNote("the noted answer of exchange " + exchangeId + " is damaged", null);
    }
    byte[] answer = new byte[length];
    content.get(answer);
    return Optional.of(answer);
  }

  /** Whether the answer of an exchange is noted here, be it readable or not. */
  boolean holds(UUID exchangeId) {
    try {
      return find(exchangeId).isPresent();
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** Exchanges whose answers are noted and not stored yet. */
  List<UUID> noted() throws IOException {
    List<UUID> ids = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*" + ANSWER)) {
      for (Path file : files) {
        exchange(file).ifPresent(ids::add);
      }
    }
    ids.removeIf(id -> !holds(id));
    return ids;
  }

  /** Removes what was noted or reserved; the answer is stored, or there is none. */
  void forget(UUID exchangeId) throws IOException {
    Files.deleteIfExists(file(exchangeId));
  }

  /** As {@link #forget}, where the room that was reserved does no harm if it stays. */
  void discard(UUID exchangeId) {
    try {
      forget(exchangeId);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.WARNING, "reserved room stays for now", failure);
    }
  }

  /** Whether answers could be noted now. */
  boolean writable() {
    try {
      place();
      return Files.isWritable(folder())
          && Files.getFileStore(folder()).getUsableSpace() >= RESERVED_BYTES;
    } catch (IOException | RuntimeException unusable) {
      return false;
    }
  }

  /** Whether everything that is noted could be read now, be it whole or not. */
  boolean readable() {
    try {
      for (UUID id : noted()) {
        read(id);
      }
      return attached();
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }

  private void read(UUID exchangeId) throws IOException {
    try {
      find(exchangeId);
    } catch (DamagedNote damaged) {
      // it was read
    }
  }

  /** How many answers are noted and not stored; 0 when the folder cannot be read. */
  long waiting() {
    try {
      return noted().size();
    } catch (IOException | RuntimeException unreadable) {
      return 0;
    }
  }

  private Path file(UUID exchangeId) throws IOException {
    return folder().resolve(exchangeId + ANSWER);
  }

  /** The exchange that a file is named after; empty for a file that somebody else put there. */
  private static Optional<UUID> exchange(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return Optional.of(UUID.fromString(name.substring(0, name.length() - ANSWER.length())));
    } catch (IllegalArgumentException foreign) {
      LOG.log(System.Logger.Level.WARNING, "{0} is no answer of a provider", file);
      return Optional.empty();
    }
  }

  private Path folder() throws IOException {
    Path folder = settings.dataFolder().toAbsolutePath().resolve("vault");
    DurableFiles.makeFolder(folder);
    return folder;
  }

  private String readOrCreatePlace() throws IOException {
    Path file = folder().resolve(PLACE);
    if (!Files.exists(file)) {
      Path draft = folder().resolve(UUID.randomUUID() + ".draft");
      byte[] name = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
      DurableFiles.write(draft, 0, name);
      try {
        Files.createLink(file, draft);
      } catch (FileAlreadyExistsException another) {
        Files.delete(draft);
        return Files.readString(file);
      }
      Files.delete(draft);
      DurableFiles.force(folder());
    }
    return Files.readString(file);
  }
}
