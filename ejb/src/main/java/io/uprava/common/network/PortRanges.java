package io.uprava.common.network;

import java.util.List;

/** Ports, written alone or as a range such as {@code 8000-8999}. */
public final class PortRanges {

  private static final int LAST = 65535;

  private record Range(int from, int to) {}

  private final List<Range> ranges;

  /**
   * @throws IllegalArgumentException when a text is neither a port nor a range
   */
  public PortRanges(List<String> texts) {
    this.ranges = texts.stream().map(PortRanges::parse).toList();
  }

  public boolean contain(int port) {
    return ranges.stream().anyMatch(range -> range.from() <= port && port <= range.to());
  }

  private static Range parse(String text) {
    String[] parts = text.split("-", 2);
    int from = Integer.parseInt(parts[0].strip());
    int to = parts.length == 2 ? Integer.parseInt(parts[1].strip()) : from;
    if (from < 1 || to > LAST || from > to) {
      throw new IllegalArgumentException("not a range of ports: " + text);
    }
    return new Range(from, to);
  }
}
