package io.uprava.sandbox.emulator.stripe.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@code Stripe-Signature} (docs.stripe.com/webhooks/signature). */
public final class Signature {

  private Signature() {}

  /** The header for a body: one v1 for each active secret, and the v0 test events carry. */
  public static String header(long time, byte[] body, List<String> secrets) {
    StringBuilder header = new StringBuilder("t=").append(time);
    for (String secret : secrets) {
      header.append(",v1=").append(v1(time, body, secret));
    }
    return header.append(",v0=").append(v1(time, body, "v0 of a test event")).toString();
  }

  /** HMAC-SHA256 over the time in seconds, a dot and the body; the key is the whole secret. */
  public static String v1(long time, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
