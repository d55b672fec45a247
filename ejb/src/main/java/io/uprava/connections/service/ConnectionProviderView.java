package io.uprava.connections.service;

import io.uprava.connections.gateway.AskedProvider;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.OAuthProvider;

/**
 * A service that can be connected.
 *
 * @param code for example {@code amocrm}
 * @param consent whether the account's owner consents in a browser; else a secret is entered
 * @param renewable whether its tokens end and are renewed
 * @param testable whether it tells whose account a token is for
 * @param configured whether everything is there that connecting needs of the server's settings
 * @param setting environment variable that wins over what is entered; null when there is none
 */
public record ConnectionProviderView(
    String code,
    boolean consent,
    boolean renewable,
    boolean testable,
    boolean configured,
    String setting) {

  static ConnectionProviderView of(ConnectionProvider provider) {
    boolean consent = provider instanceof OAuthProvider;
    return new ConnectionProviderView(
        provider.code(),
        consent,
        provider.traits().renewable(),
        provider instanceof AskedProvider,
        !(provider instanceof OAuthProvider oauth) || oauth.configured(),
        ConnectionSources.variable(provider.traits().setting()));
  }
}
