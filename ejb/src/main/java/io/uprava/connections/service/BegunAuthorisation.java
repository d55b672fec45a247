package io.uprava.connections.service;

import java.net.URI;

/**
 * A consent that was begun.
 *
 * @param authorizeUrl where the account's owner consents
 * @param browserKey ties the return to the browser that began; for a cookie, shown nowhere
 * @param seconds how long the return is awaited
 */
public record BegunAuthorisation(URI authorizeUrl, String browserKey, long seconds) {

  @Override
  public String toString() {
    return "BegunAuthorisation[***]";
  }
}
