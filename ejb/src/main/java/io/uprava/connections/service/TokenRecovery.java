package io.uprava.connections.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stores answers that were noted on disk and are not in the database yet. */
@ApplicationScoped
public class TokenRecovery {

  private static final System.Logger LOG = System.getLogger(TokenRecovery.class.getName());

  @Inject WriteAheadFiles files;
  @Inject NotedAnswers notes;
  @Inject AnswerStoring storing;
  @Inject ExchangeSettling settling;

  /** Why each note stays on disk, as the log was told last. */
  private final Map<UUID, Class<?>> told = new ConcurrentHashMap<>();

  /** Stores every answer that is noted in this node's folder; one that fails stops no other. */
  void absorbAll() {
    try {
      files.noted().forEach(this::absorb);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.ERROR, "noted answers cannot be listed", failure);
    }
  }

  /**
   * Stores the answer of an exchange, if it is noted here.
   *
   * @return whether it was
   */
  boolean absorb(UUID exchangeId) {
    try {
      Optional<NotedAnswer> answer = notes.find(exchangeId);
      if (answer.isEmpty()) {
        return false;
      }
      keep(answer.get());
      files.forget(exchangeId);
      told.remove(exchangeId);
      LOG.log(System.Logger.Level.INFO, "the noted answer of exchange {0} is stored", exchangeId);
      return true;
    } catch (IOException | RuntimeException failure) {
      tell(exchangeId, failure);
      return false;
    }
  }

  /** It is tried every few seconds, perhaps for days: the log gets each reason once. */
  private void tell(UUID exchangeId, Exception failure) {
    if (failure.getClass() != told.put(exchangeId, failure.getClass())) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the noted answer of exchange " + exchangeId + " stays on disk",
          failure);
    }
  }

  private void keep(NotedAnswer answer) {
    if (answer.refused()) {
      settling.failed(answer.exchangeId(), answer.order(), answer.reply());
    } else {
      storing.store(answer);
    }
  }
}
