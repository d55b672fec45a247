package io.uprava.sandbox.emulator.shared;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Answers calls with the faults that were planned for them. */
public final class Disturbance {

  private Disturbance() {}

  /**
   * Answers one call.
   *
   * @param fault null for none
   * @param act does what was asked for
   * @param failure the provider's answer of a status that a fault asks for
   * @throws IOException when the connection is cut off, as planned or not
   */
  public static void answer(
      HttpExchange exchange, PlannedFault fault, Supplier<Reply> act, IntFunction<Reply> failure)
      throws IOException {
    if (fault == null) {
      act.get().send(exchange);
      return;
    }
    int seconds = fault.seconds();
    switch (fault.fault()) {
      case RESET_BEFORE -> cutOff(exchange);
      case RATE_LIMIT ->
          failure.apply(429).with("Retry-After", Integer.toString(seconds)).send(exchange);
      case ERROR_BEFORE -> failure.apply(500).send(exchange);
      case SLOW -> {
        pause(seconds);
        act.get().send(exchange);
      }
      default -> {
        Reply reply = act.get();
        afterTheAct(exchange, fault, reply, failure);
      }
    }
  }

  private static void afterTheAct(
      HttpExchange exchange, PlannedFault fault, Reply reply, IntFunction<Reply> failure)
      throws IOException {
    switch (fault.fault()) {
      case ANSWER_LOST -> cutOff(exchange);
      case TIMEOUT_AFTER -> hold(exchange, fault.seconds());
      case SLOW_ANSWER -> {
        pause(fault.seconds());
        reply.send(exchange);
      }
      default -> failure.apply(500).send(exchange);
    }
  }

  /** Whether the caller of a call with this fault learns all that has happened. */
  static boolean tells(PlannedFault fault) {
    return fault == null
        || fault.is(Fault.SLOW)
        || fault.is(Fault.SLOW_ANSWER)
        || fault.is(Fault.RATE_LIMIT)
        || fault.is(Fault.ERROR_BEFORE);
  }

  /**
   * Ends the connection within the first chunk of an answer: without any byte of one, the JDK's
   * client would silently send the request again.
   */
  public static void cutOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    throw new IOException("cut off as planned");
  }

  /** Says nothing for a while and closes the connection then. */
  public static void hold(HttpExchange exchange, int seconds) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(exchange::close);
  }

  /** Waits, on the thread of the call. */
  public static void pause(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
