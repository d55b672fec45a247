package io.uprava.connections.repository;

import io.uprava.common.paging.ListConditions;
import io.uprava.connections.entity.ConnectionState;

/**
 * Which connections are wanted; null members do not limit.
 *
 * @param state as people see it, also EXPIRING and FROZEN
 * @param tag one of its tags
 * @param q part of name, tags or host of the account
 * @param attention only those that need an administrator within days, see {@link
 *     ConnectionConditions#ATTENTION}
 */
public record ConnectionFilter(
    String provider,
    ConnectionState state,
    String tag,
    String q,
    boolean attention,
    ConnectionSort sort) {

  /** The newest first. */
  public ConnectionFilter(String provider, ConnectionState state, String tag, String q) {
    this(provider, state, tag, q, false, ConnectionSort.CREATED_AT_DESC);
  }

  /**
   * What the list that people see is narrowed down by: {@code provider}, {@code state}, {@code
   * tag}, {@code q} and {@code attention}; the most urgent first.
   */
  public static ConnectionFilter of(ListConditions conditions) {
    return new ConnectionFilter(
        conditions.text("provider"),
        conditions.constant(ConnectionState.class, "state"),
        conditions.text("tag"),
        conditions.text("q"),
        conditions.flag("attention"),
        ConnectionSort.URGENCY_ASC);
  }
}
