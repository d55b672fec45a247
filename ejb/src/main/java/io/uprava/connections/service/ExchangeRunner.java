package io.uprava.connections.service;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.uprava.common.error.DomainException;
import io.uprava.common.network.NoAnswer;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.ProviderHttp;
import io.uprava.connections.service.ExchangeOpening.Order;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Makes an announced exchange, outside any transaction: reserves room for the answer, asks, notes
 * the answer on disk, stores it, and forgets the note. What is interrupted at any point is finished
 * by {@link TokenRecovery}.
 */
@ApplicationScoped
public class ExchangeRunner {

  private static final System.Logger LOG = System.getLogger(ExchangeRunner.class.getName());
  private static final Duration TO_NOTE = Duration.ofSeconds(2);

  @Inject WriteAheadFiles files;
  @Inject NotedAnswers notes;
  @Inject AnswerStoring storing;
  @Inject ExchangeSettling settling;
  @Inject Clock clock;

  private final Semaphore running = new Semaphore(Integer.MAX_VALUE);
  private volatile boolean closing;

  /**
   * An answer that is on its way when the node goes down in order is awaited and noted. Enterprise
   * beans may be gone by then; the next release stores what was noted.
   */
  @PreDestroy
  void close() {
    closing = true;
    try {
      running.tryAcquire(
          Integer.MAX_VALUE, ProviderHttp.LONGEST.plus(TO_NOTE).toMillis(), MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @param call asks the provider, once
   * @return what came of it
   */
  ExchangeReply run(UUID exchangeId, Order order, Supplier<ExchangeReply> call) {
    boolean mayAsk = !closing && running.tryAcquire();
    try {
      return runToItsEnd(exchangeId, order, mayAsk ? call : ExchangeRunner::goingDown);
    } finally {
      if (mayAsk) {
        running.release();
      }
    }
  }

  private static ExchangeReply goingDown() {
    return ExchangeReply.unsent(NoAnswer.NODE_STOPPING.code(), null, null);
  }

  private ExchangeReply runToItsEnd(UUID exchangeId, Order order, Supplier<ExchangeReply> call) {
    ExchangeReply reply = ask(exchangeId, order, call);
    NotedAnswer answer = NotedAnswer.of(exchangeId, order, reply, clock.instant());
    if (reply.outcome() == ExchangeState.STORED) {
      note(answer);
      storing.store(answer);
      settling.succeeded(order, reply);
    } else {
      if (answer.refused()) {
        note(answer);
      }
      settling.failed(exchangeId, order, reply);
    }
    files.discard(exchangeId);
    LOG.log(
        System.Logger.Level.INFO,
        "connection {0}: {1} of generation {2} ended as {3}{4}",
        order.connectionId(),
        order.kind(),
        order.spends(),
        reply.outcome(),
        reply.error() == null ? "" : ", " + reply.error());
    return reply;
  }

  private ExchangeReply ask(UUID exchangeId, Order order, Supplier<ExchangeReply> call) {
    try {
      files.reserve(exchangeId);
    } catch (IOException failure) {
      LOG.log(System.Logger.Level.ERROR, "answers of providers cannot be noted", failure);
      return ExchangeReply.unsent("notes-unwritable", null, null);
    }
    if (!clock.instant().plus(ProviderHttp.LONGEST).isBefore(order.deadline())) {
      return ExchangeReply.unsent("node-slow", null, null);
    }
    try {
      return call.get();
    } catch (DomainException refused) {
      return ExchangeReply.unsent(refused.code(), null, null);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "a provider could not be asked", failure);
      return ExchangeReply.unanswered("our-failure", null);
    }
  }

  /** The database may still take the answer when the disk does not. */
  private void note(NotedAnswer answer) {
    try {
      notes.note(answer);
    } catch (IOException | IllegalStateException failure) {
      LOG.log(System.Logger.Level.ERROR, "an answer could not be noted on disk", failure);
    }
  }
}
