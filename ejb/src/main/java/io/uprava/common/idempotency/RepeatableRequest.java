package io.uprava.common.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request that its caller may repeat.
 *
 * @param caller who sends it: keys of different callers never meet
 * @param key chosen by the caller
 * @param hash of everything that makes it the same request
 */
public record RepeatableRequest(String caller, String key, String hash) {

  /** The request to a path with a body. */
  public static RepeatableRequest of(
      String caller, String key, String method, String pathAndQuery, byte[] body) {
    MessageDigest digest = sha256();
    digest.update((method + " " + pathAndQuery + "\n").getBytes(StandardCharsets.UTF_8));
    return new RepeatableRequest(caller, key, HexFormat.of().formatHex(digest.digest(body)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
