package io.uprava.connections.service;

import io.uprava.common.secret.SecretCipher;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Wraps stored values by the key in force; what they say does not change. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VaultRewrapping {

  @Inject ConnectionRepository connections;
  @Inject TokenGenerationRepository generations;
  @Inject TokenSealing sealing;
  @Inject SecretCipher cipher;

  /**
   * Connections with values under other keys than the one in force.
   *
   * @param after the last one of the batch before, null for the first
   */
  @PermitAll
  public List<UUID> due(UUID after, int limit) {
    return generations.findUnderOtherKeys(cipher.primaryKey(), after, limit);
  }

  /**
   * Wraps the values of a connection anew, under its lock.
   *
   * @return how many
   * @throws IllegalStateException when one of them does not open; all of them stay as they are
   */
  @PermitAll
  public int rewrap(UUID connectionId) {
    connections.getLocked(connectionId);
    long key = cipher.primaryKey();
    List<TokenGeneration> old =
        generations.findLiving(connectionId).stream()
            .filter(generation -> generation.sealed().keyId() != key)
            .toList();
    old.forEach(generation -> generation.seal(sealing.seal(generation, sealing.open(generation))));
    return old.size();
  }
}
