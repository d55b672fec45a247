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
   */
  static ConnectionRemedy of(
      ConnectionState state, ConnectionProvider provider, boolean ofContainer) {
    boolean consent = provider instanceof OAuthProvider;
    return switch (state) {
      case FROZEN -> RELEASE;
      case FAILING -> again(provider);
      case EXPIRING -> provider.traits().renewable() ? RENEW : ENTER_SECRET;
      case RECONNECT_NEEDED -> ofContainer ? MEND_SETTING : consent ? CONNECT_AGAIN : ENTER_SECRET;
      case NOT_CONNECTED -> ofContainer ? NONE : consent ? CONNECT : ENTER_SECRET;
      case DISCONNECTED -> ofContainer ? NONE : consent ? CONNECT_AGAIN : ENTER_SECRET;
      case OK -> NONE;
    };
  }

  private static ConnectionRemedy again(ConnectionProvider provider) {
    if (provider.traits().renewable()) {
      return TRY_AGAIN;
    }
    return provider instanceof AskedProvider ? TEST : NONE;
  }
}
