package io.uprava.servers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A changeset to add to a release that is already packed.
 *
 * @param id names it
 * @param sql what it does
 */
record ChangeSet(String id, String sql) {

  private static final Pattern CHANGELOG_JAR =
      Pattern.compile("(WEB-INF/)?lib/liquibase(-[\\d.]+)?\\.jar");
  private static final String MASTER = "db/changelog/master.xml";
  private static final String END = "</databaseChangeLog>";

  /** Copies the archive with this changeset added to the changelog inside the jar inside it. */
  void append(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      rewrite(in, out, CHANGELOG_JAR, this::changedJar);
    }
  }

  private byte[] changedJar(byte[] jar) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    rewrite(new ByteArrayInputStream(jar), changed, Pattern.compile(MASTER), this::changedMaster);
    return changed.toByteArray();
  }

  private byte[] changedMaster(byte[] master) {
    String added =
        "<changeSet id=\"%s\" author=\"uprava\" logicalFilePath=\"%s\"><sql>%s</sql></changeSet>%s";
    return new String(master, StandardCharsets.UTF_8)
        .replace(END, added.formatted(id, id, sql, END))
        .getBytes(StandardCharsets.UTF_8);
  }

  private interface Change {
    byte[] apply(byte[] content) throws IOException;
  }

  private static void rewrite(InputStream in, OutputStream out, Pattern entry, Change change)
      throws IOException {
    ZipInputStream from = new ZipInputStream(in);
    ZipOutputStream to = new ZipOutputStream(out);
    boolean found = false;
    for (ZipEntry next = from.getNextEntry(); next != null; next = from.getNextEntry()) {
      boolean wanted = entry.matcher(next.getName()).matches();
      found |= wanted;
      to.putNextEntry(new ZipEntry(next.getName()));
      byte[] content = from.readAllBytes();
      to.write(wanted ? change.apply(content) : content);
    }
    to.finish();
    if (!found) {
      throw new IllegalStateException("the archive has no entry " + entry);
    }
  }
}
