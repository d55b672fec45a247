package io.uprava.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A changeset to add to a release that is already packed.
 *
 * @param id names it
 * @param sql what it does
 */
record ChangeSet(String id, String sql) implements Addition {

  private static final Pattern CHANGELOG_JAR =
      Pattern.compile("(WEB-INF/)?lib/liquibase(-[\\d.]+)?\\.jar");
  private static final Pattern MASTER = Pattern.compile("db/changelog/master\\.xml");
  private static final String END = "</databaseChangeLog>";

  /** Adds it to the end of the changelog inside the jar inside the archive. */
  @Override
  public void append(Path from, Path to) throws IOException {
    Archives.change(
        from, to, CHANGELOG_JAR, jar -> Archives.change(jar, MASTER, this::changedMaster));
  }

  private byte[] changedMaster(byte[] master) {
    String added =
        "<changeSet id=\"%s\" author=\"uprava\" logicalFilePath=\"%s\"><sql>%s</sql></changeSet>%s";
    return new String(master, StandardCharsets.UTF_8)
        .replace(END, added.formatted(id, id, sql, END))
        .getBytes(StandardCharsets.UTF_8);
  }
}
