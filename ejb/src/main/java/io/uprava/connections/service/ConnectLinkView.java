package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectLink;
import java.time.Instant;
import java.util.UUID;

/**
 * A link that was made; its address is told this once.
 *
 * @param url what the account's owner opens, without signing in
 * @param connectionId null when the account decides
 * @param recipient to whom it was mailed, masked; null when it was not
 */
public record ConnectLinkView(
    UUID id, String url, String provider, UUID connectionId, String recipient, Instant expiresAt) {

  static ConnectLinkView of(ConnectLink link, String url, String recipient) {
    return new ConnectLinkView(
        link.id(), url, link.provider(), link.connectionId(), recipient, link.expiresAt());
  }

  @Override
  public String toString() {
    return "ConnectLinkView[" + id + ", ***]";
  }
}
