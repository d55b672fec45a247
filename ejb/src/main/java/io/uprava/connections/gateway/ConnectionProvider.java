package io.uprava.connections.gateway;

/** A service that can be connected; every CDI bean of this type is offered. */
public interface ConnectionProvider {

  /** Stable name for programs, for example {@code amocrm}. */
  String code();

  ProviderTraits traits();
}
