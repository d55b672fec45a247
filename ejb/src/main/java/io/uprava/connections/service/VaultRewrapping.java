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
import java.util.Optional;
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
   * What became of the values of a connection that were under other keys.
   *
   * @param wrapped how many are under the key in force now
   * @param left how many no key opens; they stay as they are
   */
  public record Outcome(int wrapped, int left) {}

  /**
   * Wraps the values of a connection anew, under its lock; one that does not open keeps none of the
   * others under its key.
   *
   * @throws IllegalStateException when the keyset cannot be used
   */
  @PermitAll
  public Outcome rewrap(UUID connectionId) {
    connections.getLocked(connectionId);
    long key = cipher.primaryKey();
    List<TokenGeneration> old =
        generations.findLiving(connectionId).stream()
            .filter(generation -> generation.sealed().keyId() != key)
            .toList();
    int wrapped = (int) old.stream().filter(this::wrap).count();
    return new Outcome(wrapped, old.size() - wrapped);
  }

  private boolean wrap(TokenGeneration generation) {
    Optional<TokenSet> value = open(generation);
    value.ifPresent(tokens -> generation.seal(sealing.seal(generation, tokens)));
    return value.isPresent();
  }

  private Optional<TokenSet> open(TokenGeneration generation) {
    try {
      return Optional.of(sealing.open(generation));
    } catch (IllegalStateException unreadable) {
      return Optional.empty();
    }
  }
}
