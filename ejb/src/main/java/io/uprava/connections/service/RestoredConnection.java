package io.uprava.connections.service;

import io.uprava.connections.entity.RestoreVerdict;
import java.util.UUID;

/**
 * What became of a connection of a backup.
 *
 * @param connectionId the connection here, null when there is none
 * @param detail what the provider said, a sentence without secrets; may be null
 */
public record RestoredConnection(RestoreVerdict verdict, UUID connectionId, String detail) {

  static RestoredConnection of(RestoreVerdict verdict, UUID connectionId) {
    return new RestoredConnection(verdict, connectionId, null);
  }
}
