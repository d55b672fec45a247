package io.uprava.clients.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a client was read from. */
public enum ClientSource {
  AMOCRM,
  KOMMO;

  /** Of a connection's provider; empty where no clients are read from. */
  public static Optional<ClientSource> of(String provider) {
    return Arrays.stream(values()).filter(source -> source.provider().equals(provider)).findFirst();
  }

  /** Stable name of the provider. */
  public String provider() {
    return name().toLowerCase(Locale.ROOT);
  }
}
