package io.uprava.clients.service;

import io.uprava.clients.repository.ClientOriginRow;
import java.time.Instant;
import java.util.UUID;

/**
 * What a client is called at a connected account.
 *
 * @param sourceUpdatedAt its last change there that is known here
 * @param readAt when that was read
 */
public record ClientOriginView(
    UUID connectionId, String externalId, Instant sourceUpdatedAt, Instant readAt) {

  static ClientOriginView of(ClientOriginRow row) {
    return new ClientOriginView(
        row.connectionId(), row.externalId(), row.sourceUpdatedAt(), row.readAt());
  }
}
