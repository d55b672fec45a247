package io.uprava.common.network;

import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Keeps addresses that strangers chose away from the inside of our network. Whoever calls such an
 * address must connect to what this returns and resolve nothing again: a name may mean another
 * address a moment later.
 */
@ApplicationScoped
public class AddressGuard {

  /** Turns a name into addresses. */
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  @Inject Settings settings;

  Lookup lookup = InetAddress::getAllByName;

  private volatile Networks allowed = new Networks(List.of());

  /**
   * The addresses of a host, all of which may be called.
   *
   * @throws AddressNotAllowed when one of them is neither public nor within the networks that
   *     {@code uprava.webhooks.allowed-networks} allows
   * @throws UnknownHostException when the name means nothing
   */
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.all(host);
    for (InetAddress address : addresses) {
      if (!mayBeCalled(address)) {
        // which address is not told: names of the inside could be explored that way
        throw new AddressNotAllowed("an address of the host is not public");
      }
    }
    return addresses;
  }

  /** Whether this address may be called. */
  public boolean mayBeCalled(InetAddress address) {
    return PublicAddress.is(address) || allowed().contain(address);
  }

  private Networks allowed() {
    List<String> configured = settings.webhooksAllowedNetworks();
    if (!allowed.texts().equals(configured)) {
      allowed = new Networks(configured);
    }
    return allowed;
  }
}
