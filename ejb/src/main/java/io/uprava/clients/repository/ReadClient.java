package io.uprava.clients.repository;

import io.uprava.clients.entity.ClientAddressKind;
import io.uprava.common.secret.RandomToken;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A client as its source tells of it.
 *
 * @param externalId what it is called there
 * @param updatedAt its last change there, in whole seconds
 * @param deleted whether it is none any more there
 */
public record ReadClient(
    String externalId, String name, Instant updatedAt, boolean deleted, List<Address> addresses) {

  public ReadClient {
    addresses = List.copyOf(addresses);
  }

  /** The same for the same content, whenever it was read. */
  String digest() {
    return HexFormat.of().formatHex(RandomToken.hash(name + '\n' + deleted + '\n' + addresses));
  }

  /**
   * What a client can be reached by.
   *
   * @param value as it is written there
   * @param normal in the form that can be compared: E.164, lower case
   */
  public record Address(ClientAddressKind kind, String value, String normal) {}
}
