package io.uprava.common.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that is asked for (RFC 9110, section 14).
 *
 * @param from first byte, counted from 0
 * @param to last byte, inclusive
 */
public record ByteRange(long from, long to) {

  private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * Reads a {@code Range} header.
   *
   * @return empty when the whole file is to be sent: there is no header, or one that is malformed,
   *     of another unit, or of several ranges
   */
  public static Optional<ByteRange> parse(String header, long size) {
    Matcher range = ONE.matcher(header == null ? "" : header);
    if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long last = Long.parseLong(range.group(2));
      return Optional.of(
          last == 0
              ? new ByteRange(size, size)
              : new ByteRange(Math.max(0, size - last), size - 1));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (!range.group(2).isEmpty() && to < from) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(from, Math.min(to, size - 1)));
  }

  /** Whether a file of that size has any of it; if not, the answer is 416. */
  public boolean within(long size) {
    return from < size && from <= to;
  }

  public long length() {
    return to - from + 1;
  }

  /** The {@code Content-Range} of the answer. */
  public String contentRange(long size) {
    return "bytes " + from + "-" + to + "/" + size;
  }
}
