package io.uprava.connections.gateway;

import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;

/**
 * Whose account a token is for.
 *
 * @param account null unless the provider told
 * @param error a sentence without secrets, null when the provider told
 */
public record AccountReply(
    OperationOutcome outcome, Account account, String error, OperationTrace trace) {

  /**
   * An account at a provider.
   *
   * @param id as the provider counts
   * @param name for people
   * @param subdomain null where accounts have none
   */
  public record Account(String id, String name, String subdomain) {}
}
