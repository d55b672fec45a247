package io.uprava.common.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet: those that the registries of special-purpose
 * addresses (RFC 6890, IANA) do not keep for something else. Addresses of IPv6 that carry one of
 * IPv4 within them (mapped, NAT64, 6to4, Teredo) are refused as a whole: they would lead around the
 * list of IPv4.
 */
public final class PublicAddress {

  private static final Networks SPECIAL_IPV4 =
      new Networks(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4"));

  /** The only part of IPv6 that is given out as global unicast. */
  private static final Networks GLOBAL_IPV6 = new Networks(List.of("2000::/3"));

  private static final Networks SPECIAL_IPV6 =
      new Networks(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

  private PublicAddress() {}

  public static boolean is(InetAddress address) {
    if (address instanceof Inet4Address) {
      return !SPECIAL_IPV4.contain(address);
    }
    return GLOBAL_IPV6.contain(address) && !SPECIAL_IPV6.contain(address);
  }
}
