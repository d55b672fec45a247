package io.uprava.sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The mails on disk, one {@code .eml} file each with two header lines before it for the envelope.
 * Only the newest are kept.
 */
public final class MailStore {

  private static final String SUFFIX = ".eml";

  private final Path folder;
  private final int capacity;
  private final Clock clock;
  private final NavigableMap<String, CaughtMail> mails = new TreeMap<>();

  /** Takes up what {@code folder} holds already. */
  public MailStore(Path folder, int capacity, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.capacity = capacity;
    this.clock = clock;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        mails.put(id, MailParser.parse(id, receivedAt(id), Files.readAllBytes(file)));
      }
    }
    dropOldest();
  }

  /** Keeps a mail that arrived just now. */
  public synchronized CaughtMail add(String from, String to, byte[] message) {
    Instant now = clock.instant();
    String id = nextId(now);
    byte[] envelope =
        (MailParser.FROM
                + ": "
                + oneLine(from)
                + "\r\n"
                + MailParser.TO
                + ": "
                + oneLine(to)
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[envelope.length + message.length];
    System.arraycopy(envelope, 0, whole, 0, envelope.length);
    System.arraycopy(message, 0, whole, envelope.length, message.length);
    try {
      Files.write(file(id), whole);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    CaughtMail mail = MailParser.parse(id, receivedAt(id), whole);
    mails.put(id, mail);
    dropOldest();
    return mail;
  }

  /** The mails to {@code to}, or all when that is null; newest first. */
  public synchronized List<CaughtMail> list(String to) {
    List<CaughtMail> found = new ArrayList<>();
    for (CaughtMail mail : mails.descendingMap().values()) {
      if (to == null || mail.to().equalsIgnoreCase(to)) {
        found.add(mail);
      }
    }
    return found;
  }

  /** The mail of that id. */
  public synchronized Optional<CaughtMail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }

  /** The mail of that id as it came over the wire. */
  public synchronized Optional<byte[]> source(String id) throws IOException {
    return mails.containsKey(id) ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
  }

  /** Forgets the mails to {@code to}, or all when that is null. */
  public synchronized void clear(String to) {
    list(to).forEach(this::drop);
  }

  private void dropOldest() {
    while (mails.size() > capacity) {
      drop(mails.firstEntry().getValue());
    }
  }

  private void drop(CaughtMail mail) {
    mails.remove(mail.id());
    try {
      Files.deleteIfExists(file(mail.id()));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }

  /** Milliseconds and a counter, both of fixed length, so that ids sort by arrival. */
  private String nextId(Instant now) {
    String id = id(now.toEpochMilli(), 0);
    if (mails.isEmpty() || mails.lastKey().compareTo(id) < 0) {
      return id;
    }
    String[] last = mails.lastKey().split("-");
    return id(Long.parseLong(last[0]), Integer.parseInt(last[1]) + 1);
  }

  private static String id(long millis, int count) {
    return "%015d-%06d".formatted(millis, count);
  }

  private static Instant receivedAt(String id) {
    return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
  }

  private static String oneLine(String address) {
    return address == null ? "" : address.replaceAll("[\\r\\n]", "");
  }
}
