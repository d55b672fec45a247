package io.uprava.connections.rest;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.ConnectionView;
import java.util.UUID;

/**
 * What whoever brings a consent back is told of the connection.
 *
 * @param accountHost whose account it is
 * @param id of the connection; null for owners who came by a link, and for the provider's market
 */
public record ConsentedAccount(
    String provider, String accountHost, ConnectionState state, UUID id) {

  /**
   * @param begunHere whether whoever began it works here
   */
  static ConsentedAccount of(ConnectionView connection, boolean begunHere) {
    return new ConsentedAccount(
        connection.provider(),
        connection.accountHost(),
        connection.state(),
        begunHere ? connection.id() : null);
  }
}
