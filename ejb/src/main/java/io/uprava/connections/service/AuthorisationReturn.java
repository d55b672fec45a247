package io.uprava.connections.service;

/**
 * What a provider's redirect brought; each may be null.
 *
 * @param provider for example {@code amocrm}
 * @param referer host of the account
 * @param fromWidget whether the provider itself calls, for an installation from its market
 * @param browserKey of the cookie
 */
public record AuthorisationReturn(
    String provider,
    String code,
    String state,
    String referer,
    String error,
    boolean fromWidget,
    String browserKey) {

  @Override
  public String toString() {
    return "AuthorisationReturn[" + provider + ", ***]";
  }
}
