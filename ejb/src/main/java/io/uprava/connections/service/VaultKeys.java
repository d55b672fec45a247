package io.uprava.connections.service;

import io.uprava.common.secret.SecretCipher;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.repository.TokenGenerationRepository;
import io.uprava.connections.service.VaultView.KeyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Whether the keyset of this node opens what is stored, and how much is under which key. */
@ApplicationScoped
public class VaultKeys {

  static final String OK = "ok";
  static final String UNUSABLE = "unusable";
  static final String WRONG = "wrong";
  private static final int MOST_STRAGGLERS = 20;

  @Inject SecretCipher cipher;
  @Inject TokenGenerationRepository generations;
  @Inject TokenSealing sealing;

  /** {@code ok}, {@code wrong} or {@code unusable}. */
  String state() {
    if (!usable()) {
      return UNUSABLE;
    }
    List<TokenGeneration> samples = generations.findSamples();
    return samples.stream().allMatch(this::opens) ? OK : WRONG;
  }

  /** How many values are under other keys than the one in force; 0 when that cannot be told. */
  long underOlderKeys() {
    return usable() ? generations.countUnderOtherKeys(cipher.primaryKey()) : 0;
  }

  /** The first connections with values under other keys than the one in force. */
  List<UUID> stragglers() {
    return usable()
        ? generations.findUnderOtherKeys(cipher.primaryKey(), null, MOST_STRAGGLERS)
        : List.of();
  }

  /** Every key with values, and those this node knows; the one in force comes first. */
  List<KeyUse> uses() {
    Map<Long, Long> counts = generations.countByKey();
    boolean usable = usable();
    Set<Long> known = usable ? cipher.usableKeys() : Set.of();
    long primary = usable ? cipher.primaryKey() : -1;
    Set<Long> all = new TreeSet<>(counts.keySet());
    all.addAll(known);
    return all.stream()
        .map(
            key ->
                new KeyUse(key, key == primary, known.contains(key), counts.getOrDefault(key, 0L)))
        .sorted(Comparator.comparing(KeyUse::primary).reversed())
        .toList();
  }

  private boolean usable() {
    try {
      cipher.requireUsable();
      return true;
    } catch (IllegalStateException unusable) {
      return false;
    }
  }

  private boolean opens(TokenGeneration sample) {
    try {
      return !sealing.open(sample).access().reveal().isEmpty();
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }
}
