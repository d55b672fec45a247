package io.uprava.backups.service;

import io.uprava.connections.service.ExportedConnection;
import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param takenOf address of the installation it was taken of
 * @param sha256 of the lines that tell of connections, hexadecimal
 */
public record BackupContent(
    Instant takenAt, String takenOf, List<ExportedConnection> connections, String sha256) {

  int values() {
    return connections.stream().mapToInt(ExportedConnection::values).sum();
  }
}
