package io.uprava.users.service;

import io.uprava.users.entity.SignInChallenge;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits and the keyed hash under which they are kept: HMAC-SHA256 with the container's pepper
 * over challenge, purpose, address and code, so that a stolen table does not give the codes away.
 */
final class MailedCode {

  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] pepper;

  MailedCode(byte[] pepper) {
    this.pepper = pepper.clone();
  }

  static String create() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  byte[] mac(SignInChallenge challenge, String code) {
    String text = challenge.id() + "|" + challenge.purpose() + "|" + challenge.email() + "|" + code;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HmacSHA256", absent);
    }
  }

  /** Compares in constant time; a challenge without a code is never met. */
  boolean meets(SignInChallenge challenge, String code) {
    return MessageDigest.isEqual(mac(challenge, code), challenge.codeMac());
  }
}
