package io.uprava.users.service;

import io.uprava.users.entity.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key as people see it, without its secret.
 *
 * @param prefix how the key begins, enough to recognise it
 * @param createdBy id of the administrator who made it
 */
public record ApiKeyView(
    UUID id,
    String name,
    String prefix,
    List<String> scopes,
    UUID createdBy,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt,
    long version) {

  static ApiKeyView of(ApiKey key) {
    return new ApiKeyView(
        key.id(),
        key.name(),
        ApiKeyText.PREFIX + key.publicId(),
        key.scopes(),
        key.createdBy(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.revokedAt(),
        key.version());
  }
}
