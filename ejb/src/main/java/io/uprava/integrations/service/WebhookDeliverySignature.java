package io.uprava.integrations.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to integrators that a call comes from us, is unchanged and is fresh: {@code
 * t=<seconds>,v1=<hex>[,v1=<hex>]}, where each v1 is HMAC-SHA256 over {@code <seconds>.<body>} with
 * one of the secrets in force.
 */
final class WebhookDeliverySignature {

  private static final String ALGORITHM = "HmacSHA256";

  private WebhookDeliverySignature() {}

  static String header(Instant at, String body, List<String> secrets) {
    long seconds = at.getEpochSecond();
    StringBuilder header = new StringBuilder("t=").append(seconds);
    for (String secret : secrets) {
      header.append(",v1=").append(hex(secret, seconds + "." + body));
    }
    return header.toString();
  }

  private static String hex(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
    }
  }
}
