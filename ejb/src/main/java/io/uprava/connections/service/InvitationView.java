package io.uprava.connections.service;

import java.time.Instant;

/**
 * What the bearer of a link is told.
 *
 * @param company who runs this Uprava
 * @param inviter name of the colleague who invites; null when they left
 * @param provider for example {@code amocrm}
 * @param connection how the connection to be renewed is called; null for a new one
 * @param accountHost host of its account; null when any account may be connected
 */
public record InvitationView(
    Standing standing,
    String company,
    String inviter,
    String provider,
    String connection,
    String accountHost,
    Instant expiresAt) {

  /** What a link is still good for. */
  public enum Standing {
    OPEN,
    USED,
    EXPIRED
  }
}
