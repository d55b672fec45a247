package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.gateway.AskedProvider;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.OAuthProvider;

/** The one act that helps a connection most. */
public enum ConnectionRemedy {
  /** Nothing is wrong. */
  NONE,
  /** The owner of the account consents. */
  CONNECT,
  /** The owner of the account consents once more. */
  CONNECT_AGAIN,
  /** Somebody enters a secret that the provider gave. */
  ENTER_SECRET,
  /** Somebody mends the secret in the server's settings, which wins over one that is entered. */
  MEND_SETTING,
  /**
   * Somebody mends our id, secret or address at the provider in the server's settings, and has the
   * token renewed.
   */
  MEND_INTEGRATION,
  /** Administrators let it be used again. */
  RELEASE,
  /** The token is renewed before its end. */
  RENEW,
  /** The provider is asked for new tokens once more, without waiting. */
  TRY_AGAIN,
  /** The provider is asked once more whether it takes what cannot be renewed. */
  TEST;

  /**
   * @param ofContainer whether a setting of the container wins over what is stored
   * @param refusedUs whether the provider refused us rather than the token
   */
  static ConnectionRemedy of(
      ConnectionState state, ConnectionProvider provider, boolean ofContainer, boolean refusedUs) {
    boolean consent = provider instanceof OAuthProvider;
    return switch (state) {
      case FROZEN -> RELEASE;
      case FAILING -> again(provider);
      case EXPIRING -> provider.traits().renewable() ? RENEW : ENTER_SECRET;
      case RECONNECT_NEEDED -> refused(consent, ofContainer, refusedUs);
      case NOT_CONNECTED -> ofContainer ? NONE : consent ? CONNECT : ENTER_SECRET;
      case DISCONNECTED -> ofContainer ? NONE : consent ? CONNECT_AGAIN : ENTER_SECRET;
      case OK -> NONE;
    };
  }

  private static ConnectionRemedy refused(boolean consent, boolean ofContainer, boolean refusedUs) {
    if (ofContainer) {
      return MEND_SETTING;
    }
    if (refusedUs) {
      return MEND_INTEGRATION;
    }
    return consent ? CONNECT_AGAIN : ENTER_SECRET;
  }

  private static ConnectionRemedy again(ConnectionProvider provider) {
    if (provider.traits().renewable()) {
      return TRY_AGAIN;
    }
    return provider instanceof AskedProvider ? TEST : NONE;
  }
}
