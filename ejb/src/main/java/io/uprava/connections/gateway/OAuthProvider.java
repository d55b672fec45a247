package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import java.net.URI;

/** A provider whose account holder consents in a browser. */
public interface OAuthProvider extends RenewableProvider {

  /** Whether this installation is registered there. */
  boolean configured();

  /** Where the account's owner consents. */
  URI authorizeAddress(String state);

  /** Whether tokens may be asked for at this host; its name came through a stranger's browser. */
  boolean trusts(String host);

  /** Exchanges the code of a consent, once; as careful as {@link #renew}. */
  ExchangeReply exchange(String host, Secret code);
}
