package io.uprava.sandbox.bench.vault;

/** An account at the provider, and its connection. */
final class VaultAccount {

  private final String subdomain;
  private volatile String connection;
  private volatile long restsSince;

  VaultAccount(String subdomain) {
    this.subdomain = subdomain;
  }

  String subdomain() {
    return subdomain;
  }

  /** Host at the provider. */
  String host() {
    return subdomain + ".amocrm.ru";
  }

  /** Id of the connection; null before the first consent. */
  String connection() {
    return connection;
  }

  void connected(String id) {
    this.connection = id;
  }

  /** Nobody asks for its token any more. */
  void rest() {
    this.restsSince = System.nanoTime();
  }

  /** When that was, by {@link System#nanoTime}. */
  long restsSince() {
    return restsSince;
  }
}
