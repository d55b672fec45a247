package io.uprava.clients.repository;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ClientState;
import io.uprava.common.paging.ListConditions;

/**
 * Which clients are wanted; null means any.
 *
 * @param q part of name, number or address; under three characters the beginning of the name
 */
public record ClientFilter(String q, ClientSource source, ClientState state, ClientSort sort) {

  public ClientFilter {
    sort = sort == null ? ClientSort.CREATED_AT_DESC : sort;
  }

  /** What a list of clients is narrowed down by: {@code q}, {@code source}, {@code state}. */
  public static ClientFilter of(ListConditions conditions) {
    return new ClientFilter(
        conditions.text("q"),
        conditions.constant(ClientSource.class, "source"),
        conditions.constant(ClientState.class, "state"),
        conditions.constant(ClientSort.class, "sort"));
  }
}
