package io.uprava.users.service;

import java.util.Map;
import java.util.UUID;

/**
 * Who did something to an import: a person, or the person who made the key.
 *
 * @param name empty once the account is closed
 */
public record ImportActor(UUID id, String name) {

  static ImportActor of(UUID id, Map<UUID, String> names) {
    return id == null ? null : new ImportActor(id, names.getOrDefault(id, ""));
  }
}
