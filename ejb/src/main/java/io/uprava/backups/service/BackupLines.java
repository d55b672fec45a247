package io.uprava.backups.service;

import io.uprava.common.json.JsonText;
import io.uprava.connections.service.ExportedConnection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The lines inside a backup: whose vault it is, a line for each connection, and how many there were
 * with what digest.
 */
final class BackupLines {

  private static final String CONNECTIONS = "connections";
  private static final String SHA256 = "sha256";

  private BackupLines() {}

  static void write(Writer out, BackupPreface preface, Iterator<ExportedConnection> connections)
      throws IOException {
    LineDigest digest = new LineDigest();
    int count = 0;
    line(out, PrefaceLine.write(preface));
    while (connections.hasNext()) {
      String text = ConnectionLine.write(connections.next());
      line(out, text);
      digest.add(text);
      count++;
    }
    line(out, JsonText.write(Map.of(CONNECTIONS, count, SHA256, digest.value())));
  }

  /**
   * @throws IOException when the end does not fit the rest
   */
  static BackupContent read(BufferedReader in, Instant takenAt) throws IOException {
    BackupPreface preface = PrefaceLine.read(in.readLine());
    List<String> lines = in.lines().toList();
    Map<String, Object> last = JsonText.read(lines.get(lines.size() - 1));
    LineDigest digest = new LineDigest();
    List<ExportedConnection> connections = new ArrayList<>();
    for (String text : lines.subList(0, lines.size() - 1)) {
      digest.add(text);
      connections.add(ConnectionLine.read(text));
    }
    String sha256 = digest.value();
    if (((Number) last.get(CONNECTIONS)).intValue() != connections.size()
        || !sha256.equals(last.get(SHA256))) {
      throw new IOException("the last line does not fit the others");
    }
    return new BackupContent(takenAt, preface, connections, sha256);
  }

  private static void line(Writer out, String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
