package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.job.NodeName;
import io.uprava.connections.entity.TokenExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Where exchanges are made: on this node, which notes answers in this folder. */
@ApplicationScoped
class ExchangePlace {

  /** What this node can tell of the answer of an exchange. */
  enum Note {
    /** None is noted, for it would be here. */
    NONE,
    /** None is here; another node may have one on its disk. */
    ELSEWHERE,
    /** One is here and can be stored. */
    OPENS,
    /** One is here, and is damaged or under a key that this node does not have. */
    LOCKED,
    /** The disk tells nothing now: one may be there. */
    UNREADABLE
  }

  private static final System.Logger LOG = System.getLogger(ExchangePlace.class.getName());

  @Inject NodeName node;
  @Inject WriteAheadFiles files;
  @Inject NotedAnswers notes;
  @Inject ConnectionSettings settings;

  TokenExchange mark(TokenExchange exchange) {
    return exchange.at(node.value(), files.place());
  }

  /** Looks for the answer of an exchange. */
  Note look(TokenExchange exchange) {
    try {
      if (notes.find(exchange.id()).isPresent()) {
        return Note.OPENS;
      }
      if (!files.attached()) {
        return Note.UNREADABLE;
      }
      return files.place().equals(exchange.place()) ? Note.NONE : Note.ELSEWHERE;
    } catch (DamagedNote | IllegalStateException locked) {
      return Note.LOCKED;
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.log(
          System.Logger.Level.ERROR,
          "the disk does not tell whether the answer of exchange {0} is noted: {1}",
          exchange.id(),
          unreadable);
      return Note.UNREADABLE;
    }
  }

  /** Whether the node that asked is still given time to return. */
  boolean mayReturn(TokenExchange exchange, Instant now) {
    return now.isBefore(exchange.startedAt().plus(settings.takeover()));
  }

  void discardAnswer(TokenExchange exchange) {
    files.discard(exchange.id());
  }
}
