package io.uprava.connections.gateway;

import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.OperationTrace;
import java.time.Duration;

/**
 * What came of asking for tokens.
 *
 * @param outcome STORED means given, and still to be stored; UNSENT that it certainly had no
 *     effect; UNANSWERED that nobody knows
 * @param tokens null unless given
 * @param error a sentence without secrets, null when given
 * @param dead whether what was exchanged can never be exchanged again
 * @param retryAfter how long the provider wants to be left alone, null when it does not say
 * @param movedTo host where the account was found, null where it is known to be
 */
public record ExchangeReply(
    ExchangeState outcome,
    ProviderTokens tokens,
    String error,
    boolean dead,
    Duration retryAfter,
    String movedTo,
    OperationTrace trace) {

  public static ExchangeReply given(ProviderTokens tokens, OperationTrace trace) {
    return new ExchangeReply(ExchangeState.STORED, tokens, null, false, null, null, trace);
  }

  public static ExchangeReply refused(String error, boolean dead, OperationTrace trace) {
    return new ExchangeReply(ExchangeState.REFUSED, null, error, dead, null, null, trace);
  }

  public static ExchangeReply unsent(String error, Duration retryAfter, OperationTrace trace) {
    return new ExchangeReply(ExchangeState.UNSENT, null, error, false, retryAfter, null, trace);
  }

  public static ExchangeReply unanswered(String error, OperationTrace trace) {
    return new ExchangeReply(ExchangeState.UNANSWERED, null, error, false, null, null, trace);
  }

  /** The same, from another host than the one that is known. */
  public ExchangeReply at(String host) {
    return new ExchangeReply(outcome, tokens, error, dead, retryAfter, host, trace);
  }
}
