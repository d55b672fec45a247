package io.uprava.connections.service;

import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.gateway.ProviderTokens;
import java.time.Instant;
import java.util.UUID;

/**
 * What is to be done about renewing, decided under the lock of the connection.
 *
 * @param step what to do
 * @param exchangeId the announced exchange, or the one that is under way
 * @param order what to exchange, null unless the step is GO
 */
public record ExchangeOpening(Step step, UUID exchangeId, Order order) {

  public enum Step {
    /** Nothing: the tokens are good. */
    FRESH,
    /** Nothing now: the provider is left alone for a while, or only a person can help. */
    LEFT_ALONE,
    /** Await another exchange. */
    AWAIT,
    /** Await a disk, another node's or one that cannot be read now: it may hold the answer. */
    AWAIT_DISK,
    /** Ask the provider. */
    GO
  }

  /**
   * What to ask a provider for.
   *
   * @param host of the account
   * @param tokens in force; null when a code is exchanged
   * @param deadline until when the right to ask is ours
   */
  public record Order(
      UUID connectionId,
      ExchangeKind kind,
      int spends,
      String provider,
      String host,
      ProviderTokens tokens,
      Instant deadline,
      String actor,
      String reason) {}

  static ExchangeOpening only(Step step) {
    return new ExchangeOpening(step, null, null);
  }
}
