package io.uprava.common.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** A set of networks in CIDR notation; a bare address stands for itself. */
public final class Networks {

  private static final Pattern LITERAL =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3})|([0-9a-fA-F:]*:[0-9a-fA-F:.]*)");

  private record Network(byte[] prefix, int bits) {}

  private final List<String> texts;
  private final List<Network> networks;

  /**
   * @throws IllegalArgumentException when a text is no network
   */
  public Networks(List<String> texts) {
    this.texts = List.copyOf(texts);
    this.networks = texts.stream().map(Networks::parse).toList();
  }

  public List<String> texts() {
    return texts;
  }

  /** Whether the text is an address literal; names are never looked up. */
  public static boolean isAddress(String text) {
    return LITERAL.matcher(text).matches();
  }

  /** Whether the text is an address within one of the networks. */
  public boolean contain(String address) {
    return !networks.isEmpty() && isAddress(address) && contain(bytes(address));
  }

  public boolean contain(InetAddress address) {
    return contain(address.getAddress());
  }

  private boolean contain(byte[] address) {
    return networks.stream().anyMatch(network -> within(network, address));
  }

  private static boolean within(Network network, byte[] address) {
    if (network.prefix().length != address.length) {
      return false;
    }
    for (int bit = 0; bit < network.bits(); bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((network.prefix()[bit / 8] & mask) != (address[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Network parse(String text) {
    String[] parts = text.split("/", 2);
    if (!isAddress(parts[0])) {
      throw new IllegalArgumentException("not a network in CIDR notation: " + text);
    }
    byte[] prefix = bytes(parts[0]);
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : prefix.length * 8;
    if (bits < 0 || bits > prefix.length * 8) {
      throw new IllegalArgumentException("not a network in CIDR notation: " + text);
    }
    return new Network(prefix, bits);
  }

  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException("not an address: " + literal, malformed);
    }
  }
}
