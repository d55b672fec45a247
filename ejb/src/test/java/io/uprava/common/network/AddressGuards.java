package io.uprava.common.network;

import io.uprava.common.config.Settings;
import java.net.InetAddress;

/** Guards for tests, without a container and without DNS. */
public final class AddressGuards {

  private AddressGuards() {}

  /** A guard for which every name means these addresses. */
  public static AddressGuard where(Settings settings, InetAddress... addresses) {
    AddressGuard guard = new AddressGuard();
    guard.settings = settings;
    guard.lookup = host -> addresses.clone();
    return guard;
  }
}
