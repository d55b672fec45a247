package io.uprava.clients.service;

import java.util.List;

/**
 * A client and what it is called elsewhere.
 *
 * @param origins the first that was read first
 */
public record ClientRecordView(ClientView client, List<ClientOriginView> origins) {

  public ClientRecordView {
    origins = List.copyOf(origins);
  }
}
