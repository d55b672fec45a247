package io.uprava.servers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Copies archives with a change in them. */
final class Archives {

  private Archives() {}

  /** What becomes of an entry. */
  interface Change {
    byte[] apply(byte[] content) throws IOException;
  }

  /** The archive with another content in one of its entries. */
  static void change(Path from, Path to, Pattern entry, Change change) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      change(in, out, entry, change);
    }
  }

  /** The archive with another content in one of its entries. */
  static byte[] change(byte[] archive, Pattern entry, Change change) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    change(new ByteArrayInputStream(archive), changed, entry, change);
    return changed.toByteArray();
  }

  /** The archive with one entry more. */
  static byte[] add(byte[] archive, String entry, byte[] content) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(changed)) {
      copy(new ByteArrayInputStream(archive), to, (name, old) -> old);
      to.putNextEntry(new ZipEntry(entry));
      to.write(content);
    }
    return changed.toByteArray();
  }

  private static void change(InputStream in, OutputStream out, Pattern entry, Change change)
      throws IOException {
    AtomicBoolean found = new AtomicBoolean();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      copy(
          in,
          to,
          (name, content) -> {
            if (!entry.matcher(name).matches()) {
              return content;
            }
            found.set(true);
            return change.apply(content);
          });
    }
    if (!found.get()) {
      throw new IllegalStateException("the archive has no entry " + entry);
    }
  }

  private interface EachChange {
    byte[] apply(String name, byte[] content) throws IOException;
  }

  private static void copy(InputStream in, ZipOutputStream to, EachChange change)
      throws IOException {
    to.setLevel(Deflater.NO_COMPRESSION);
    ZipInputStream from = new ZipInputStream(in);
    for (ZipEntry next = from.getNextEntry(); next != null; next = from.getNextEntry()) {
      to.putNextEntry(new ZipEntry(next.getName()));
      to.write(change.apply(next.getName(), from.readAllBytes()));
    }
  }
}
