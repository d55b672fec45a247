package io.uprava.connections.service;

import io.uprava.common.job.NodeName;
import io.uprava.connections.entity.TokenExchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Where exchanges are made: on this node, which notes answers in this folder. */
@ApplicationScoped
class ExchangePlace {

  @Inject NodeName node;
  @Inject WriteAheadFiles files;
  @Inject NotedAnswers notes;

  TokenExchange mark(TokenExchange exchange) {
    return exchange.at(node.value(), files.place());
  }

  /** Whether it was made by a process that noted answers in the same folder. */
  boolean isThatOf(TokenExchange exchange) {
    return files.place().equals(exchange.place());
  }

  boolean holdsAnswer(TokenExchange exchange) {
    return files.holds(exchange.id());
  }

  /** Whether the answer that is noted for it can be stored. */
  boolean opensAnswer(TokenExchange exchange) {
    try {
      return notes.find(exchange.id()).isPresent();
    } catch (IOException | IllegalStateException unreadable) {
      return false;
    }
  }

  void discardAnswer(TokenExchange exchange) {
    files.discard(exchange.id());
  }
}
