package io.uprava.clients.service;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ClientState;
import io.uprava.clients.repository.ClientRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A client as people and programs see one.
 *
 * @param name empty where its source has none
 * @param phones as they are written at the source, the first first
 * @param sourceUpdatedAt its last change there
 * @param archivedAt since when it is known to be deleted there; null while it is not
 */
public record ClientView(
    UUID id,
    String name,
    List<String> phones,
    List<String> emails,
    ClientSource source,
    ClientState state,
    Instant sourceUpdatedAt,
    Instant archivedAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static ClientView of(ClientRow row) {
    return new ClientView(
        row.id(),
        row.name(),
        row.phones(),
        row.emails(),
        row.source(),
        row.archivedAt() == null ? ClientState.ACTIVE : ClientState.ARCHIVED,
        row.sourceUpdatedAt(),
        row.archivedAt(),
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }
}
