package io.uprava.sandbox.emulator.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A short name of a secret that does not tell it. */
public final class Fingerprint {

  private Fingerprint() {}

  /** The first 8 hexadecimal digits of the secret's SHA-256, null for null. */
  public static String of(String secret) {
    if (secret == null) {
      return null;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
