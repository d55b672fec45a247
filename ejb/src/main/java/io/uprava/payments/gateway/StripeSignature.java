package io.uprava.payments.gateway;

import io.uprava.common.secret.RandomToken;
import io.uprava.common.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a body is Stripe's: HMAC-SHA256 over {@code t.body} with the whole text of a secret
 * as key. Any of several {@code v1} counts, for Stripe signs with each secret while one is being
 * replaced; other schemes do not. The time may be off by five minutes in either direction.
 */
public final class StripeSignature {

  private static final Duration TOLERANCE = Duration.ofSeconds(300);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_HEADER = 4096;
  private static final int MOST_SIGNATURES = 16;
  private static final int FINGERPRINT = 8;

  private StripeSignature() {}

  /**
   * @param header {@code Stripe-Signature} or null
   * @param body the bytes as received
   * @return fingerprint of the secret that verified it: the first eight hexadecimal digits of its
   *     SHA-256; empty when none did
   */
  public static Optional<String> verify(
      String header, byte[] body, List<Secret> secrets, Instant now) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String time = null;
    List<byte[]> signatures = new ArrayList<>();
    for (String item : header.split(",")) {
      String[] pair = item.strip().split("=", 2);
      if (pair.length == 2 && "t".equals(pair[0])) {
        time = pair[1];
      } else if (pair.length == 2 && "v1".equals(pair[0]) && HEX.matcher(pair[1]).matches()) {
        signatures.add(pair[1].getBytes(StandardCharsets.US_ASCII));
      }
    }
    if (!timely(time, now) || signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      return Optional.empty();
    }
    return signer(time, body, secrets, signatures);
  }

  private static Optional<String> signer(
      String time, byte[] body, List<Secret> secrets, List<byte[]> signatures) {
    for (Secret secret : secrets) {
      byte[] expected =
          HexFormat.of().formatHex(mac(secret, time, body)).getBytes(StandardCharsets.US_ASCII);
      boolean matches = false;
      for (byte[] signature : signatures) {
        matches |= MessageDigest.isEqual(expected, signature);
      }
      if (matches) {
        byte[] hash = RandomToken.hash(secret.reveal());
        return Optional.of(HexFormat.of().formatHex(hash).substring(0, FINGERPRINT));
      }
    }
    return Optional.empty();
  }

  private static boolean timely(String time, Instant now) {
    if (time == null || !SECONDS.matcher(time).matches()) {
      return false;
    }
    long apart = Math.abs(now.getEpochSecond() - Long.parseLong(time));
    return apart <= TOLERANCE.toSeconds();
  }

  private static byte[] mac(Secret secret, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = secret.reveal().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HmacSHA256", absent);
    }
  }
}
