package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /** Makes sure that an answer can be noted. */
  void reserve(UUID exchangeId) throws IOException {
    try (FileChannel channel = open(file(exchangeId))) {
      write(channel, 0, new byte[RESERVED_BYTES]);
    }
    force(folder());
  }

  /**
   * Notes an answer; when this returns it survives the loss of power. Its length is written last:
   * where one stands, the answer is whole.
   */
  void note(UUID exchangeId, byte[] answer) throws IOException {
    try (FileChannel channel = open(file(exchangeId))) {
      write(channel, Integer.BYTES, answer);
      write(channel, 0, ByteBuffer.allocate(Integer.BYTES).putInt(answer.length).array());
    }
    force(folder());
  }

  /** The noted answer of an exchange. */
  Optional<byte[]> find(UUID exchangeId) throws IOException {
    Path file = file(exchangeId);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
    int length = content.remaining() < Integer.BYTES ? 0 : content.getInt();
    if (length == 0) {
      return Optional.empty();
    }
    byte[] answer = new byte[length];
    content.get(answer);
    return Optional.of(answer);
  }

  /** Whether the answer of an exchange is noted here. */
  boolean holds(UUID exchangeId) {
    try {
      return find(exchangeId).isPresent();
    } catch (NoSuchFileException forgotten) {
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Exchanges whose answers are noted and not stored yet. */
  List<UUID> noted() throws IOException {
    List<UUID> ids = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*" + ANSWER)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        ids.add(UUID.fromString(name.substring(0, name.length() - ANSWER.length())));
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
      return Files.isWritable(folder());
    } catch (IOException | RuntimeException unusable) {
      return false;
    }
  }

  /** How many answers are noted and not stored; 0 when that cannot be told. */
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

  private Path folder() throws IOException {
    Path data = settings.dataFolder();
    Path folder = data.resolve("vault");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      force(data);
    }
    return folder;
  }

  private String readOrCreatePlace() throws IOException {
    Path file = folder().resolve(PLACE);
    if (!Files.exists(file)) {
      Path draft = folder().resolve(UUID.randomUUID() + ".draft");
      try (FileChannel channel = open(draft)) {
        write(channel, 0, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
      }
      try {
        Files.createLink(file, draft);
      } catch (FileAlreadyExistsException another) {
        Files.delete(draft);
        return Files.readString(file);
      }
      Files.delete(draft);
      force(folder());
    }
    return Files.readString(file);
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void write(FileChannel channel, long position, byte[] content) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer, position + buffer.position());
    }
    channel.force(true);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
