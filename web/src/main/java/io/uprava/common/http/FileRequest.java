package io.uprava.common.http;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * What a request for a file says besides its address; each is the header's text or null.
 *
 * @param range which part is wanted
 * @param ifRange the tag of the file that the part belongs to
 * @param ifMatch the tags of which it has to be one
 * @param ifNoneMatch the tags that are known already
 */
public record FileRequest(String range, String ifRange, String ifMatch, String ifNoneMatch) {

  /** Reads the headers by name. */
  public static FileRequest of(UnaryOperator<String> header) {
    return new FileRequest(
        header.apply("Range"),
        header.apply("If-Range"),
        header.apply("If-Match"),
        header.apply("If-None-Match"));
  }

  /** Whether the file has changed since the request was thought of. */
  boolean expectsAnother(String tag) {
    return ifMatch != null && !among(ifMatch, tag);
  }

  /** Whether the file is at hand already; weak tags suffice (RFC 9110, section 13.1.2). */
  boolean knows(String tag) {
    return ifNoneMatch != null && among(ifNoneMatch.replace("W/", ""), tag);
  }

  /** The part that is wanted, or null when the whole file is to be sent. */
  ByteRange part(String tag, long size) {
    boolean same = ifRange == null || ifRange.strip().equals(tag);
    return same ? ByteRange.parse(range, size).orElse(null) : null;
  }

  private static boolean among(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }
}
