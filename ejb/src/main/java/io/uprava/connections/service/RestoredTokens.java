package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.gateway.ProviderTraits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Puts tokens of a backup in force, as old as they were. */
@ApplicationScoped
public class RestoredTokens {

  @Inject TokenAdoption adoption;
  @Inject ConnectionProviders providers;

  /** Tokens whose access token works. */
  void keep(UUID id, ExportedConnection given, ExportedGeneration generation, String why) {
    Duration life =
        generation.accessUntil() == null
            ? null
            : Duration.between(generation.createdAt(), generation.accessUntil());
    adoption.keepIn(id, adopted(given, generation, life, why));
  }

  /**
   * Tokens whose access token has ended: nothing is handed out before they are exchanged.
   *
   * @throws Conflict {@code connection-token-unrefused} where the connection has tokens that the
   *     provider never refused
   */
  void keepEnded(UUID id, ExportedConnection given, ExportedGeneration generation, String why) {
    adoption.keepUntriedIn(id, adopted(given, generation, Duration.ZERO, why));
  }

  private AdoptedTokens adopted(
      ExportedConnection given, ExportedGeneration generation, Duration life, String why) {
    ProviderTraits traits = providers.get(given.provider()).traits();
    ProviderTokens tokens =
        new ProviderTokens(generation.tokens().access(), generation.tokens().refresh(), life);
    return new AdoptedTokens(
        given.provider(),
        given.accountHost(),
        tokens,
        TokenTimes.of(traits, tokens, generation.createdAt()),
        GenerationSource.RESTORED,
        why);
  }
}
