package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;

/** A provider that tells whose account a token is for, which proves that it works. */
public interface AskedProvider extends ConnectionProvider {

  /**
   * Asks the provider whose account this is.
   *
   * @param host of the account, null where the provider has one host for all
   */
  AccountReply account(String host, Secret access);
}
