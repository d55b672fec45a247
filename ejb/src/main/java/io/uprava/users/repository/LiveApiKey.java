package io.uprava.users.repository;

import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.Roles;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A key in force as a request needs it. */
public record LiveApiKey(
    UUID id,
    String name,
    byte[] secretHash,
    List<String> scopes,
    UUID createdBy,
    Instant lastUsedAt) {

  /** Whom the key speaks for: itself, with its scopes as roles. */
  public Caller caller() {
    Set<String> groups = new HashSet<>(scopes);
    groups.add(Roles.INTEGRATOR);
    return new Caller(ActorType.API_KEY, createdBy, name, null, id, null, null, Set.copyOf(groups));
  }

  @Override
  public String toString() {
    return "LiveApiKey[" + id + "]";
  }
}
