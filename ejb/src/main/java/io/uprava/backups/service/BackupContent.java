package io.uprava.backups.service;

import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedFreeze;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param preface what it tells before its connections
 * @param sha256 of the lines that tell of connections, hexadecimal
 */
public record BackupContent(
    Instant takenAt, BackupPreface preface, List<ExportedConnection> connections, String sha256) {

  /** Address of the installation it was taken of. */
  String takenOf() {
    return preface.takenOf();
  }

  /** The freeze of the whole vault, null when there was none. */
  ExportedFreeze freeze() {
    return preface.freeze();
  }

  /** Connections whose value in force no key opened, as people know them. */
  List<String> incomplete() {
    return connections.stream()
        .filter(ExportedConnection::incomplete)
        .map(one -> one.provider() + " " + one.name())
        .toList();
  }

  int values() {
    return connections.stream().mapToInt(ExportedConnection::values).sum();
  }
}
