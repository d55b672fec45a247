package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import java.util.Optional;

/** A provider whose API can be read with the access token of a connection as a bearer token. */
public interface CallableProvider extends ConnectionProvider {

  ApiTraits apiTraits();

  /**
   * Where the API of an account is, without a slash at the end.
   *
   * @param host of the account, null where the provider has one host for all
   */
  String apiBase(String host);

  /** Host of the account that a token is for; empty where it has none or that was not told. */
  default Optional<String> hostNow(Secret access) {
    return Optional.empty();
  }
}
