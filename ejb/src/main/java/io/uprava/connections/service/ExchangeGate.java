package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.repository.TokenExchangeRepository;
import io.uprava.connections.service.ExchangeOpening.Step;
import io.uprava.connections.service.ExchangePlace.Note;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets one exchange of a connection through at a time. What a dead process left open is closed as
 * unanswered when it is certain that its answer is not noted: at once by a node that looks into the
 * same folder, by others only after a while, for the dead one may come back with the answer. A
 * noted answer that no key opens stays on disk and stands in nobody's way for longer than that. A
 * disk that cannot be read is awaited for as long as it takes: it may hold the only new tokens.
 */
@ApplicationScoped
public class ExchangeGate {

  static final String LOST = "answer-lost";
  static final String UNREADABLE = "answer-unopened";

  @Inject TokenExchangeRepository exchanges;
  @Inject ExchangePlace place;
  @Inject ConnectionTrouble trouble;
  @Inject OperationLog log;
  @Inject Clock clock;

  /**
   * Clears the way, under the lock of the connection.
   *
   * @return what stands in the way; empty when nothing does
   */
  Optional<ExchangeOpening> obstacle(ProviderConnection connection) {
    Instant now = clock.instant();
    Optional<TokenExchange> open = exchanges.findOpen(connection.id());
    if (open.isEmpty()) {
      return Optional.empty();
    }
    TokenExchange other = open.get();
    if (other.running(now)) {
      return Optional.of(new ExchangeOpening(Step.AWAIT, other.id(), null));
    }
    Note note = place.look(other);
    Optional<Step> step = step(note, place.mayReturn(other, now));
    if (step.isEmpty()) {
      giveUp(connection, other, note);
    }
    return step.map(await -> new ExchangeOpening(await, other.id(), null));
  }

  /**
   * Whose word to await; empty when nobody has one any more.
   *
   * @param young whether the node that asked is still given time to return
   */
  private static Optional<Step> step(Note note, boolean young) {
    return switch (note) {
      case OPENS -> Optional.of(Step.AWAIT);
      case UNREADABLE -> Optional.of(Step.AWAIT_DISK);
      case ELSEWHERE -> young ? Optional.of(Step.AWAIT_DISK) : Optional.empty();
      case LOCKED -> young ? Optional.of(Step.AWAIT) : Optional.empty();
      case NONE -> Optional.empty();
    };
  }

  private void giveUp(ProviderConnection connection, TokenExchange other, Note note) {
    boolean locked = note == Note.LOCKED;
    other.settle(ExchangeState.UNANSWERED, locked ? UNREADABLE : LOST, clock.instant());
    if (!locked) {
      place.discardAnswer(other);
    }
    // that the process died says nothing against asking again at once
    trouble.failed(connection, other, Duration.ZERO);
    log.exchanged(connection, other.kind(), other.state(), null);
  }

  /** Tokens came in another way than by an exchange: the trouble there was is over. */
  void relieve(ProviderConnection connection) {
    trouble.over(connection);
  }

  /** Announces an exchange; committed before the provider is asked. */
  TokenExchange announce(
      ProviderConnection connection, ExchangeKind kind, String actor, String reason) {
    TokenExchange exchange =
        place.mark(new TokenExchange(connection, kind, clock.instant()).by(actor, reason));
    exchanges.add(exchange);
    return exchange;
  }
}
