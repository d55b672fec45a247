package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;

/** A provider whose API can be read with the access token of a connection as a bearer token. */
public interface CallableProvider extends ConnectionProvider {

  ApiTraits apiTraits();

  /**
   * Where the API of an account is, without a slash at the end.
   *
   * @param host of the account, null where the provider has one host for all
   */
  String apiBase(String host);

  /** Whether an account has a host of its own, which its owner may change. */
  default boolean hosted() {
    return false;
  }

  /**
   * Asks where the account of a token is now, once; only where {@link #hosted}.
   *
   * @throws UnsupportedOperationException where accounts have no host
   */
  default HostReply hostNow(Secret access) {
    throw new UnsupportedOperationException(code());
  }
}
